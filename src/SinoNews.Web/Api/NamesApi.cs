using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SinoNews.Arabic;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Api;

/// <summary>The glossary: Chinese names, and how the paper writes them.</summary>
internal static class NamesApi
{
    internal static void MapNames(this IEndpointRouteBuilder api)
    {
        api.MapRead("/names", List, "listNames", "The glossary", "All entries, in the order of the Arabic alphabet.", "cursor", "limit")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapRead("/names/{slug}", One, "getName", "An entry of the glossary", "A Chinese name or notion, and how the paper writes it in Arabic.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ApiList<ApiEntry>>, ProblemHttpResult>> List(
        string? cursor, string? limit, HttpContext http, NewsDb db, LexiconCache lexicons, PageSources sources, ApiLinks links, CancellationToken ct)
    {
        if (!IsPlace(cursor))
            return ApiProblems.Wrong("cursor", "one as next gives it");
        if (ApiQuery.Limit(limit) is not { } count)
            return ApiProblems.Wrong("limit", ApiQuery.LimitIs);
        sources.Add(PageTags.Names);
        var entries = (await lexicons.Of(db, ct)).Entries.OrderBy(Place, StringComparer.Ordinal)
            .SkipWhile(entry => cursor is not null && string.CompareOrdinal(Place(entry), cursor) <= 0).Take(count + 1).ToList();
        var shown = entries.Take(count).ToList();
        return TypedResults.Ok(links.Page<ApiEntry>(http, [.. shown.Select(entry => Of(entry, links))], entries.Count > count ? ("cursor", Place(shown[^1])) : null, null, ("limit", limit)));
    }

    private static async Task<Results<Ok<ApiEntry>, ProblemHttpResult>> One(string slug, NewsDb db, LexiconCache lexicons, PageSources sources, ApiLinks links, CancellationToken ct)
    {
        sources.Add(PageTags.Names);
        slug = Slug.Received(slug);
        return (await lexicons.Of(db, ct)).Entries.FirstOrDefault(entry => entry.Slug == slug) is { } entry ? TypedResults.Ok(Of(entry, links)) : ApiProblems.Unknown("slug");
    }

    // Two entries may be sorted alike; the number parts them, and keeps its place when an entry is deleted meanwhile.
    private static string Place(GlossaryEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.SortKey}~{entry.Id:D10}");

    private static bool IsPlace(string? cursor) => cursor is null
        || (cursor.Length <= ApiQuery.LongestCursor && cursor.LastIndexOf('~') is >= 0 and var at && cursor.Length - at == 11 && cursor.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0);

    private static ApiEntry Of(GlossaryEntry entry, ApiLinks links) => new(
        entry.Slug, entry.Name, entry.Simplified, entry.Traditional, entry.Pinyin, EntryKinds.Code(entry.Kind), entry.Explanation,
        [.. entry.Spellings.Where(spelling => !spelling.IsRejected).Select(spelling => spelling.Text)], links.Name(entry.Slug));
}
