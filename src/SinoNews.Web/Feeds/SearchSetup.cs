using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SinoNews.Search;
using SinoNews.Web.Caching;
using SinoNews.Web.Pages.Search;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>What machines ask of the search: what goes on from a few letters, and how the site is searched.</summary>
public static class SearchSetup
{
    private const string Suggestions = "application/x-suggestions+json";
    private const string Description = "application/opensearchdescription+xml; charset=utf-8";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapSearch(this WebApplication app)
    {
        app.MapMethods("/search/suggest", Reads, Suggest);
        app.MapMethods("/opensearch.xml", Reads, Describe).WithMetadata(new PublicPageAttribute());
    }

    private static async Task<IResult> Suggest(HttpContext context, ArticleSearch search, RateLimits limits, SiteClock clock, SiteAddress address, LinkGenerator links, CancellationToken ct)
    {
        var typed = SearchAddress.Of(context.Request.Query).Words;
        var forBrowsers = context.Request.Query["format"] == "opensearch";
        if (typed.Length > 0 && limits.RefusesSuggestions(context))
        {
            context.Response.Headers.CacheControl = "no-store";
            return Answer(typed, [], forBrowsers, address, StatusCodes.Status429TooManyRequests);
        }
        var found = typed.Length == 0 ? [] : await search.Suggest(typed, clock.Now, ct);
        context.Response.Headers.CacheControl = "public, max-age=60";
        return Answer(typed, [.. found.Take(SuggestionWords.Most).Select(one => OfferedLine.Of(one, links))], forBrowsers, address, StatusCodes.Status200OK);
    }

    // Browsers want columns, and addresses that mean something outside a page.
    private static IResult Answer(string typed, IReadOnlyList<OfferedLine> lines, bool forBrowsers, SiteAddress address, int status) => forBrowsers
        ? Results.Json(
            new object[] { typed, lines.Select(line => line.Text), lines.Select(line => line.Label), lines.Select(line => address.Absolute(line.Url)) },
            Json, Suggestions, status)
        : Results.Json(lines, Json, statusCode: status);

    private static async Task<IResult> Describe(Masthead masthead, SiteAddress address, CancellationToken ct)
    {
        await masthead.Open(ct);
        return Results.Bytes(new OpenSearch(masthead, address).Write(), Description);
    }

    /// <summary>A suggestion as it is sent.</summary>
    /// <param name="Kind">story, name or tag.</param>
    /// <param name="Label">The same, for people.</param>
    private sealed record OfferedLine(string Kind, string Label, string Text, string Url)
    {
        internal static OfferedLine Of(Suggestion one, LinkGenerator links) =>
            new(SearchAddress.Name(one.Kind), SuggestionWords.Of(one.Kind), one.Text, AddressOf(one, links));

        private static string AddressOf(Suggestion one, LinkGenerator links) => one.Kind switch
        {
            SuggestionKind.Name => $"/names/{Uri.EscapeDataString(one.Slug)}",
            SuggestionKind.Tag => $"/tags/{Uri.EscapeDataString(one.Slug)}",
            _ => links.Article(long.Parse(one.Key, CultureInfo.InvariantCulture), one.Slug),
        };
    }
}
