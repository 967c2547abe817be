using System.IO.Compression;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>Where search engines are told what there is: an index, its packed parts, the news of two days, and robots.txt.</summary>
internal static class SiteMapSetup
{
    private const string Xml = "application/xml; charset=utf-8";
    private const string Packed = "application/gzip";

    internal static void AddSiteMaps(this IServiceCollection services)
    {
        services.AddScoped<SiteMap>();
        services.AddScoped<SiteMapPages>();
        services.AddScoped<NewsSiteMap>();
    }

    internal static void MapSiteMaps(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/sitemap.xml", FeedsSetup.Reads, Index);
        site.MapMethods("/sitemap-{name}.xml.gz", FeedsSetup.Reads, Part);
        site.MapMethods("/news-sitemap.xml", FeedsSetup.Reads, News);
        site.MapMethods("/robots.txt", FeedsSetup.Reads, (SiteAddress address) => Results.Text(
            $"User-agent: *\nDisallow: /newsroom\nDisallow: /comments\nDisallow: /articles/*/comments/\n\nSitemap: {address.Absolute("/sitemap.xml")}\nSitemap: {address.Absolute("/news-sitemap.xml")}\n"));
    }

    private static async Task<IResult> Index(SiteMap map, NewsDb db, Masthead masthead, PageSources sources, SiteClock clock, CancellationToken ct)
    {
        var now = await Begin(db, masthead, sources, clock, ct);
        return Results.Stream(body => map.WriteIndex(body, now, ct), Xml);
    }

    private static async Task<IResult> Part(
        string name, SiteMap map, SiteMapPages pages, NewsDb db, Masthead masthead, PageSources sources, SiteClock clock, CancellationToken ct)
    {
        var now = await Begin(db, masthead, sources, clock, ct);
        if (name == SiteMapPages.Name)
        {
            sources.Add(PageTags.Names);
            return Pack(body => pages.Write(body, now, ct));
        }
        sources.Add(PageTags.Cards);
        return SiteMapPart.Parse(name) is { } part && await map.BeginningOf(part, now, ct) is { } beginning
            ? Pack(body => map.WriteStories(body, part, beginning, now, ct))
            : Results.NotFound();
    }

    private static async Task<IResult> News(NewsSiteMap map, NewsDb db, Masthead masthead, PageSources sources, SiteClock clock, CancellationToken ct)
    {
        var now = await Begin(db, masthead, sources, clock, ct);
        return Results.Stream(await map.Read(now, ct), Xml);
    }

    // Whatever changes which stories there are, or their words, changes what is searched in.
    private static async Task<DateTime> Begin(NewsDb db, Masthead masthead, PageSources sources, SiteClock clock, CancellationToken ct)
    {
        await masthead.Open(ct);
        var now = clock.Now;
        sources.Add(PageTags.Search);
        await masthead.EndWith(db.Articles.NextAfter, ct);
        return now;
    }

    // A file that is packed, not one that is packed on its way: it is the same whatever coding a request accepts.
    private static IResult Pack(Func<Stream, Task> write) => Results.Stream(
        async body =>
        {
            await using var packed = new GZipStream(body, CompressionLevel.Optimal, leaveOpen: true);
            await write(packed);
        },
        Packed);
}
