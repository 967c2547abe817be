using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Storage;

/// <summary>The counts of stories by state.</summary>
public static class StoryCountTables
{
    /// <summary>Sets each count to what the stories say: for what writes stories past <c>SaveChanges</c>.</summary>
    public static Task CountStoriesAnew(this NewsDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE "StoryCounts" SET "Count" = (
            SELECT COUNT(*) FROM "Articles" WHERE "Articles"."State" = "StoryCounts"."State" AND "Articles"."Binned" = "StoryCounts"."Binned")
        """,
        ct);

    /// <summary>Moves the count of a state.</summary>
    internal static void CountStories(this NewsDb db, ArticleState state, bool binned, int by)
    {
        var (name, bin) = (state.ToString(), binned ? 1 : 0);
        if (by != 0)
            db.Statements.Run($"""UPDATE "StoryCounts" SET "Count" = "Count" + {by} WHERE "State" = {name} AND "Binned" = {bin}""");
    }
}
