using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>What machines read of the paper: the feed, the site maps, and where to find them.</summary>
public static class FeedsSetup
{
    private const int FeedLength = 30;
    private const string Xml = "application/xml; charset=utf-8";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup("").WithMetadata(new PublicPageAttribute());
        feeds.MapMethods("/feed.xml", Reads, Feed);
        feeds.MapMethods("/sitemap.xml", Reads, Map);
        feeds.MapMethods("/sitemap-{part:int}.xml", Reads, MapPart);
        feeds.MapMethods("/names.json", Reads, NamesFeed.All);
        feeds.MapMethods("/names/{slug}.json", Reads, NamesFeed.One);
        feeds.MapMethods("/manifest.webmanifest", Reads, Manifest);
        feeds.MapMethods("/robots.txt", Reads, (SiteAddress address) =>
            Results.Text($"User-agent: *\nDisallow: /newsroom\nDisallow: /comments\n\nSitemap: {address.Absolute("/sitemap.xml")}\n"));
    }

    private static async Task<IResult> Manifest(Masthead masthead, CancellationToken ct)
    {
        await masthead.Open(ct);
        return Results.Bytes(new WebManifest(masthead).Write(), WebManifest.ContentType);
    }

    private static async Task<IResult> Feed(
        NewsDb db, Masthead masthead, PageSources sources, SiteClock clock, SiteAddress address, LinkGenerator links, CancellationToken ct)
    {
        await masthead.Open(ct);
        var stories = await db.Articles.Published(clock.Now).NewestFirst().Take(FeedLength).Cards().ToListAsync(ct);
        sources.Add(PageTags.Latest);
        if (masthead.IsAnythingScheduled)
            sources.EndAt(await db.Articles.NextAfter(clock.Now, ct));
        sources.AddNames(stories.Select(story => story.Id));
        return Results.Bytes(new RssFeed(masthead, address, links).Write(stories), RssFeed.ContentType);
    }

    private static async Task<IResult> Map(SiteMap map, NewsDb db, PageSources sources, SiteClock clock, CancellationToken ct)
    {
        var now = clock.Now;
        sources.Add(PageTags.Search, PageTags.Names);
        sources.EndAt(await db.Articles.NextAfter(now, ct));
        return await map.Fits(ct)
            ? Results.Stream(body => map.WriteWhole(body, now, ct), Xml)
            : Results.Stream(body => map.WriteIndex(body, now, ct), Xml);
    }

    private static async Task<IResult> MapPart(int part, SiteMap map, NewsDb db, PageSources sources, SiteClock clock, CancellationToken ct)
    {
        var now = clock.Now;
        sources.Add(PageTags.Search, PageTags.Names);
        sources.EndAt(await db.Articles.NextAfter(now, ct));
        return await map.Has(part, now, ct) ? Results.Stream(body => map.WritePart(body, part, now, ct), Xml) : Results.NotFound();
    }
}
