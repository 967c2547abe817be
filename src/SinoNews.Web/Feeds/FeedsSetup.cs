using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
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
        app.MapMethods("/feed.xml", Reads, Feed);
        app.MapMethods("/sitemap.xml", Reads, Map);
        app.MapMethods("/sitemap-{part:int}.xml", Reads, MapPart);
        app.MapMethods("/names.json", Reads, NamesFeed.All);
        app.MapMethods("/names/{slug}.json", Reads, NamesFeed.One);
        app.MapMethods("/robots.txt", Reads, (SiteAddress address) =>
            Results.Text($"User-agent: *\nDisallow: /newsroom\nDisallow: /comments\n\nSitemap: {address.Absolute("/sitemap.xml")}\n"));
    }

    private static async Task<IResult> Feed(NewsDb db, Masthead masthead, SiteClock clock, SiteAddress address, LinkGenerator links, CancellationToken ct)
    {
        await masthead.Open(ct);
        var stories = await db.Articles.Published(clock.Now).NewestFirst().Take(FeedLength).Cards().ToListAsync(ct);
        return Results.Bytes(new RssFeed(masthead, address, links).Write(stories), RssFeed.ContentType);
    }

    private static async Task<IResult> Map(SiteMap map, SiteClock clock, CancellationToken ct)
    {
        var now = clock.Now;
        return await map.Fits(ct)
            ? Results.Stream(body => map.WriteWhole(body, now, ct), Xml)
            : Results.Stream(body => map.WriteIndex(body, now, ct), Xml);
    }

    private static async Task<IResult> MapPart(int part, SiteMap map, SiteClock clock, CancellationToken ct)
    {
        var now = clock.Now;
        return await map.Has(part, now, ct) ? Results.Stream(body => map.WritePart(body, part, now, ct), Xml) : Results.NotFound();
    }
}
