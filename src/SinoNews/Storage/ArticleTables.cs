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
        var times = JsonSerializer.Serialize(starts.Select(start => start.ToString(Time, CultureInfo.InvariantCulture)));
        return db.Database.SqlQuery<DateTime?>($"""
            SELECT (SELECT "VisibleFrom" FROM "Articles" WHERE "VisibleFrom" >= "start".value AND "VisibleFrom" <= {now} ORDER BY "VisibleFrom" LIMIT 1) AS "Value"
            FROM json_each({times}) AS "start"
            """).Where(first => first != null).Select(first => first!.Value);
    }

    /// <summary>
    /// Which spans of ids have a story that readers see, counted from 0: from the first of one span the next is sought, so
    /// that it costs a look for each.
    /// </summary>
    internal static IQueryable<long> FilledSpans(this NewsDb db, int length, DateTime now) => db.Database.SqlQuery<long>($"""
        WITH RECURSIVE "Spans"("First") AS (
            SELECT (SELECT "Id" FROM "Articles" NOT INDEXED WHERE "Id" > 0 AND "VisibleFrom" <= {now} ORDER BY "Id" LIMIT 1)
            UNION ALL
            SELECT (SELECT "Id" FROM "Articles" NOT INDEXED WHERE "Id" > (("First" - 1) / {length} + 1) * {length} AND "VisibleFrom" <= {now} ORDER BY "Id" LIMIT 1)
            FROM "Spans" WHERE "First" IS NOT NULL)
        SELECT ("First" - 1) / {length} AS "Value" FROM "Spans" WHERE "First" IS NOT NULL
        """);

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
}
