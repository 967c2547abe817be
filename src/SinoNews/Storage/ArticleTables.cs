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

    /// <summary>All stories, along the index that holds their folded words: what does not match costs no look at its row.</summary>
    internal static IQueryable<Article> AlongTheirWords(this NewsDb db) =>
        db.Articles.FromSql($"""SELECT * FROM "Articles" INDEXED BY "IX_Articles_Words" """);

    /// <summary>The stories of a byline, sought one by one: for one that has few.</summary>
    internal static IQueryable<Article> OfFewBy(this NewsDb db, int authorId) => db.Articles.FromSql($"""
        SELECT "a".* FROM "ArticleAuthors" AS "e" CROSS JOIN "Articles" AS "a" WHERE "e"."AuthorId" = {authorId} AND "a"."Id" = "e"."ArticleId"
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
