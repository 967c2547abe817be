using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Storage;

/// <summary>
/// Ways to the stories that SQLite's planner, which has no statistics to go by, does not find by itself; and the upkeep of
/// what they are found by.
/// </summary>
internal static class ArticleTables
{
    internal const string Words = "IX_Articles_Words";

    // As times are kept here, so that they compare as text.
    private const string Time = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>All stories, along the index that holds their folded words: what does not match costs no look at its row.</summary>
    internal static IQueryable<Article> AlongTheirWords(this NewsDb db) =>
        db.Articles.FromSql($"""SELECT * FROM "Articles" INDEXED BY "IX_Articles_Words" """);

    /// <summary>Those that readers see in other words than the newest, along the index that holds no others.</summary>
    internal static IQueryable<Article> Unpublished(this NewsDb db) =>
        db.Articles.FromSql($"""SELECT * FROM "Articles" INDEXED BY "IX_Articles_Unpublished" WHERE "LiveRevision" <> "LatestRevision" """);

    /// <summary>The stories of a byline, sought one by one: for one that has few.</summary>
    internal static IQueryable<Article> OfFewBy(this NewsDb db, int authorId) => db.Articles.FromSql($"""
        SELECT "a".* FROM "ArticleAuthors" AS "e" CROSS JOIN "Articles" AS "a" WHERE "e"."AuthorId" = {authorId} AND "a"."Id" = "e"."ArticleId"
        """);

    /// <summary>When the first story that readers see appeared, from each of the times on; without those that none follows.</summary>
    internal static IQueryable<DateTime> FirstFromEach(this NewsDb db, IEnumerable<DateTime> starts, DateTime now)
    {
        var times = JsonSerializer.Serialize(starts.Select(Text));
        return db.Database.SqlQuery<DateTime?>($"""
            SELECT (SELECT "VisibleFrom" FROM "Articles" WHERE "VisibleFrom" >= "start".value AND "VisibleFrom" <= {now} ORDER BY "VisibleFrom" LIMIT 1) AS "Value"
            FROM json_each({times}) AS "start"
            """).Where(first => first != null).Select(first => first!.Value);
    }

    /// <summary>How many stories appeared in each of the spans of time, in their order: a walk along each one's part of the index.</summary>
    internal static IQueryable<int> CountInEach(this NewsDb db, IEnumerable<(DateTime From, DateTime To)> spans)
    {
        var times = JsonSerializer.Serialize(spans.Select(span => new[] { Text(span.From), Text(span.To) }));
        return db.Database.SqlQuery<int>($"""
            SELECT (SELECT COUNT(*) FROM "Articles" WHERE "VisibleFrom" >= "span".value ->> 0 AND "VisibleFrom" < "span".value ->> 1) AS "Value"
            FROM json_each({times}) AS "span"
            """);
    }

    /// <summary>Folds the words of stories from before they were kept folded.</summary>
    /// <returns>How many it did, <paramref name="atMost"/> at most.</returns>
    internal static async Task<int> FoldStories(this NewsDb db, int atMost, CancellationToken ct)
    {
        var stories = await db.Articles.Where(article => article.Folded == "").OrderBy(article => article.Id).Take(atMost).ToListAsync(ct);
        foreach (var story in stories)
            story.Fold();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return stories.Count;
    }

    private static string Text(DateTime time) => time.ToString(Time, CultureInfo.InvariantCulture);
}
