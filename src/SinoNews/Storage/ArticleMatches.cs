using SinoNews.Articles;
using SinoNews.Search;

namespace SinoNews.Storage;

/// <summary>What the index of stories is asked. Matches are expressions of FTS5, made of quoted words alone; every answer is bounded.</summary>
internal static class ArticleMatches
{
    /// <summary>The stories that match, from the newest on; or from the oldest.</summary>
    internal static List<StoryPlace> Matching(this NewsDb db, string match, SearchScope scope, int atMost, bool oldest = false)
    {
        var (from, to) = (scope.From, scope.To);
        // Ties were moved on a little: the second itself decides, its neighbourhood lets the index begin there.
        var last = to > long.MaxValue - Places.Slack ? to : to + Places.Slack;
        return oldest
            ? db.Statements.Rows(
                $"""
                SELECT p."Place", p."ArticleId", p."SectionId", p."Kind" FROM "ArticleIndex" i CROSS JOIN "SearchPlaces" p ON p."Place" = i.rowid
                WHERE "ArticleIndex" MATCH {match} AND i.rowid >= {from} AND i.rowid <= {last} AND p."At" >= {from} AND p."At" <= {to} ORDER BY i.rowid LIMIT {atMost}
                """,
                Row)
            : db.Statements.Rows(
                $"""
                SELECT p."Place", p."ArticleId", p."SectionId", p."Kind" FROM "ArticleIndex" i CROSS JOIN "SearchPlaces" p ON p."Place" = i.rowid
                WHERE "ArticleIndex" MATCH {match} AND i.rowid >= {from} AND i.rowid <= {last} AND p."At" >= {from} AND p."At" <= {to} ORDER BY i.rowid DESC LIMIT {atMost}
                """,
                Row);

        static StoryPlace Row(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), (ArticleKind)row.GetInt32(3));
    }

    /// <summary>How well each of the newest matches, a positive number: a word in the title counts eight times as in the text, and as typed twelve times more.</summary>
    internal static Dictionary<long, double> Relevance(this NewsDb db, string match, SearchScope scope, int atMost)
    {
        var (from, to) = (scope.From, scope.To + Places.Slack);
        return db.Statements.Rows(
            $"""
            SELECT rowid, -bm25("ArticleIndex", 8, 1, 12) FROM "ArticleIndex" WHERE "ArticleIndex" MATCH {match} AND rowid >= {from} AND rowid <= {to} ORDER BY rowid DESC LIMIT {atMost}
            """,
            row => (Place: row.GetInt64(0), Score: row.GetDouble(1))).ToDictionary(row => row.Place, row => row.Score);
    }

    /// <summary>The newest that match.</summary>
    internal static HashSet<long> PlacesMatching(this NewsDb db, string match, SearchScope scope, int atMost)
    {
        var (from, to) = (scope.From, scope.To + Places.Slack);
        return [.. db.Statements.Rows(
            $"""SELECT rowid FROM "ArticleIndex" WHERE "ArticleIndex" MATCH {match} AND rowid >= {from} AND rowid <= {to} ORDER BY rowid DESC LIMIT {atMost}""",
            row => row.GetInt64(0))];
    }
}
