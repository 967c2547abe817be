using SinoNews.Articles;

namespace SinoNews.Storage;

/// <summary>How much of what is published the index holds.</summary>
internal static class ArticleIndexCount
{
    private static readonly string Published = ArticleState.Published.ToString();

    internal static (int Indexed, int Published) CountIndexed(this NewsDb db) => db.Statements.Rows(
        $"""
        SELECT (SELECT COUNT(*) FROM "SearchPlaces"),
            (SELECT COUNT(*) FROM "Articles" WHERE "Binned" = 0 AND "State" = {Published} AND "VisibleFrom" IS NOT NULL)
        """,
        row => (row.GetInt32(0), row.GetInt32(1)))[0];
}
