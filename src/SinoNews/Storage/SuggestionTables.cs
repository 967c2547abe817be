using SinoNews.Search;

namespace SinoNews.Storage;

/// <summary>What is asked of the words of titles and of the names of tags.</summary>
internal static class SuggestionTables
{
    // After every word that begins so: no text holds this character.
    private const string Last = "\U0010FFFF";

    /// <summary>The newest stories whose titles match.</summary>
    internal static List<(long Id, string Title, string Slug)> StoriesTitled(this NewsDb db, string match, DateTime now, int atMost) => db.Statements.Rows(
        $"""
        SELECT a."Id", a."Title", a."Slug" FROM "TitleIndex" i CROSS JOIN "SearchPlaces" p ON p."Place" = i.rowid CROSS JOIN "Articles" a ON a."Id" = p."ArticleId"
        WHERE "TitleIndex" MATCH {match} AND i.rowid <= {Places.Of(now) + Places.Slack} AND a."VisibleFrom" <= {now} ORDER BY i.rowid DESC LIMIT {atMost}
        """,
        row => (row.GetInt64(0), row.GetString(1), row.GetString(2)));

    /// <summary>Tags of stories that readers see, by the beginning of their folded names.</summary>
    internal static List<(string Name, string Slug)> TagsBeginning(this NewsDb db, string folded, DateTime now, int atMost) => db.Statements.Rows(
        $"""
        SELECT DISTINCT t."Name", t."Slug" FROM "SearchTags" f CROSS JOIN "Tags" t ON t."Id" = f."TagId"
        WHERE f."Folded" >= {folded} AND f."Folded" < {folded + Last} AND EXISTS (SELECT 1 FROM "ArticleTags" e WHERE e."TagId" = t."Id" AND e."VisibleFrom" <= {now})
        ORDER BY f."Folded" LIMIT {atMost}
        """,
        row => (row.GetString(0), row.GetString(1)));

    /// <summary>Words of titles that begin so, with how many stories have them; in the order of their letters.</summary>
    internal static List<(string Word, int Stories)> TitleWordsBeginning(this NewsDb db, string beginning, int shortest, int longest, int atMost) => db.Statements.Rows(
        $"""
        SELECT term, doc FROM (SELECT term, doc FROM "TitleVocabulary" WHERE term >= {beginning} AND term < {beginning + Last} LIMIT {atMost})
        WHERE length(term) BETWEEN {shortest} AND {longest}
        """,
        row => (row.GetString(0), row.GetInt32(1)));
}
