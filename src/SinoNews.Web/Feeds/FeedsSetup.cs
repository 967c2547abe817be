using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>What machines read of the paper: its feeds, each list's in each format, and the glossary as data.</summary>
public static class FeedsSetup
{
    internal static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddFeeds(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IFeedFormat, RssFeed>();
        services.AddSingleton<IFeedFormat, AtomFeed>();
        services.AddSingleton<IFeedFormat, JsonFeed>();
        services.AddScoped<FeedLists>();
        services.AddScoped<FeedBinder>();
        services.AddSiteMaps();
        services.AddScoped<StructuredData>();
    }

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup("").WithMetadata(new PublicPageAttribute { IsForStaffToo = true });
        foreach (var format in app.Services.GetServices<IFeedFormat>())
        {
            feeds.MapMethods($"/{format.FileName}", Reads, (FeedLists lists, FeedBinder binder, Masthead masthead, CancellationToken ct) =>
                Answer(format, lists.OfAll, binder, masthead, ct));
            feeds.MapMethods($"/sections/{{slug}}/{format.FileName}", Reads, (string slug, FeedLists lists, FeedBinder binder, Masthead masthead, CancellationToken ct) =>
                Answer(format, token => lists.OfSection(slug, token), binder, masthead, ct));
            feeds.MapMethods($"/tags/{{slug}}/{format.FileName}", Reads, (string slug, FeedLists lists, FeedBinder binder, Masthead masthead, CancellationToken ct) =>
                Answer(format, token => lists.OfTag(slug, token), binder, masthead, ct));
            feeds.MapMethods($"/authors/{{slug}}/{format.FileName}", Reads, (string slug, FeedLists lists, FeedBinder binder, Masthead masthead, CancellationToken ct) =>
                Answer(format, token => lists.OfAuthor(slug, token), binder, masthead, ct));
        }
        feeds.MapMethods("/names.json", Reads, NamesFeed.All);
        feeds.MapMethods("/names/{slug}.json", Reads, NamesFeed.One);
        feeds.MapMethods("/manifest.webmanifest", Reads, Manifest);
        feeds.MapSiteMaps();
    }

    private static async Task<IResult> Manifest(Masthead masthead, CancellationToken ct)
    {
        await masthead.Open(ct);
        return Results.Bytes(new WebManifest(masthead).Write(), WebManifest.ContentType);
    }

    private static async Task<IResult> Answer(
        IFeedFormat format, Func<CancellationToken, Task<FeedList?>> find, FeedBinder binder, Masthead masthead, CancellationToken ct)
    {
        await masthead.Open(ct);
        return await find(ct) is { } list ? Results.Bytes(format.Write(await binder.Bind(list, ct)), format.ContentType) : Results.NotFound();
    }
}
