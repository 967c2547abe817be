using System.Runtime.InteropServices;
using SinoNews.Articles;

namespace SinoNews.Storage;

/// <summary>Which analyser made the index of stories, and how far it is in making it.</summary>
internal static class ArticleIndexState
{
    private static readonly string Published = ArticleState.Published.ToString();

    /// <param name="Next">The stories before this id are yet to do; null when there is none.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct State(int Version, long? Next, int Done, int All)
    {
        internal bool IsComplete => Next is null;
    }

    internal static State IndexState(this NewsDb db) => db.Statements.Rows(
        $"""SELECT "Version", "Next", "Done", "All" FROM "SearchState" """,
        row => new State(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetInt32(2), row.GetInt32(3)))[0];

    /// <summary>Whether it has as many stories as readers have.</summary>
    internal static bool IsIndexWhole(this NewsDb db) => db.Statements.Rows(
        $"""
        SELECT (SELECT COUNT(*) FROM "SearchPlaces") = (SELECT COUNT(*) FROM "Articles" WHERE "Binned" = 0 AND "State" = {Published} AND "VisibleFrom" IS NOT NULL)
            AND (SELECT COUNT(*) FROM "SearchPlaces") = (SELECT COUNT(*) FROM "ArticleIndex_docsize")
        """,
        row => row.GetBoolean(0))[0];

    internal static void BeginIndex(this NewsDb db, int version) => db.Statements.Run(
        $"""
        UPDATE "SearchState" SET "Version" = {version}, "Next" = {long.MaxValue}, "Done" = 0,
            "All" = (SELECT COUNT(*) FROM "Articles" WHERE "Binned" = 0 AND "State" = {Published})
        """);

    internal static void IndexNext(this NewsDb db, int atMost)
    {
        var before = db.IndexState().Next;
        var ids = db.Statements.Rows(
            $"""SELECT "Id" FROM "Articles" WHERE "Id" < {before} AND "State" = {Published} AND "Binned" = 0 ORDER BY "Id" DESC LIMIT {atMost}""", row => row.GetInt64(0));
        // The other way round, so that stories of one second keep their order.
        db.IndexStories(ids.Order());
        var (count, next) = (ids.Count, ids.Count == 0 ? (long?)null : ids[^1]);
        if (next is null)
            db.RemoveStrays();
        db.Statements.Run($"""UPDATE "SearchState" SET "Next" = {next}, "Done" = "Done" + {count}, "All" = MAX("All", "Done" + {count})""");
    }

    private static void RemoveStrays(this NewsDb db)
    {
        foreach (var place in db.Statements.Rows(
            $"""SELECT "Place" FROM "SearchPlaces" WHERE "ArticleId" NOT IN (SELECT "Id" FROM "Articles" WHERE "Binned" = 0 AND "State" = {Published})""", row => row.GetInt64(0)))
            db.UnindexPlace(place);
        foreach (var place in db.Statements.Rows(
            $"""SELECT id FROM "ArticleIndex_docsize" WHERE id NOT IN (SELECT "Place" FROM "SearchPlaces")""", row => row.GetInt64(0)))
            db.UnindexPlace(place);
    }
}
