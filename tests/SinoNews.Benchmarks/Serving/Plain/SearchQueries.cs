using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>The index asked plainly: every word, the best ten by bm25, and how many there are by section and kind.</summary>
internal static class SearchQueries
{
    public const int PageSize = 10;

    public static readonly Func<NewsDb, List<long>, IAsyncEnumerable<FoundText>> Texts = EF.CompileAsyncQuery((NewsDb db, List<long> ids) =>
        db.Set<ArticleBody>().Where(body => ids.Contains(body.ArticleId)).Select(body => new FoundText(body.ArticleId, body.Text)));

    /// <summary>What FTS5 is asked for; null when nothing that was typed is a word.</summary>
    public static string? Match(string typed)
    {
        var match = new StringBuilder();
        foreach (var token in Tokens.Of(typed))
        {
            match.Append(match.Length > 0 ? " AND " : "")
                .Append("({title body} : \"").Append(Stemmer.Stem(token.Text)).Append("\" OR titlex : \"").Append(token.Text).Append("\")");
        }
        return match.Length == 0 ? null : match.ToString();
    }

    // EF compiles no query over a table that it does not map: these two are its raw ones.
    public static Task<List<long>> Best(NewsDb db, string match, CancellationToken ct) => db.Database.SqlQuery<long>(
        $"""
        SELECT p."ArticleId" AS "Value" FROM "ArticleIndex" i JOIN "SearchPlaces" p ON p."Place" = i.rowid
        WHERE "ArticleIndex" MATCH {match} ORDER BY bm25("ArticleIndex", 8, 1, 12) LIMIT {PageSize}
        """).ToListAsync(ct);

    public static Task<List<FoundCount>> Counts(NewsDb db, string match, CancellationToken ct) => db.Database.SqlQuery<FoundCount>(
        $"""
        SELECT p."SectionId", p."Kind", COUNT(*) AS "Count" FROM "ArticleIndex" i JOIN "SearchPlaces" p ON p."Place" = i.rowid
        WHERE "ArticleIndex" MATCH {match} GROUP BY p."SectionId", p."Kind"
        """).ToListAsync(ct);
}

/// <summary>The text of a story that was found.</summary>
public sealed record FoundText(long ArticleId, string Text);

/// <summary>How many were found of a section and a kind.</summary>
public sealed record FoundCount(int SectionId, int Kind, int Count);
