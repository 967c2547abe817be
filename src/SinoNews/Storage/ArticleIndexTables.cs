using Microsoft.Data.Sqlite;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Search;

namespace SinoNews.Storage;

/// <summary>
/// The full-text index of the published stories. A row exists exactly while a story is called published: what is scheduled
/// is not in it, so its vocabulary tells nothing before the time. Rows are written whole: this kind of table takes no others.
/// </summary>
internal static class ArticleIndexTables
{
    private static readonly string Published = ArticleState.Published.ToString();

    /// <summary>Brings the rows of these stories to what the store holds of them, inside the caller's transaction.</summary>
    internal static void IndexStories(this NewsDb db, IEnumerable<long> ids)
    {
        foreach (var id in ids)
            db.IndexStory(id);
    }

    private static void IndexStory(this NewsDb db, long id)
    {
        var story = db.Statements.Rows(
            $"""
            SELECT a."Title", a."Kicker", a."Standfirst", b."Text", a."Byline",
                (SELECT group_concat(t."Name", char(10)) FROM "ArticleTags" e JOIN "Tags" t ON t."Id" = e."TagId" WHERE e."ArticleId" = a."Id"),
                (SELECT group_concat("AuthorId") FROM "ArticleAuthors" WHERE "ArticleId" = a."Id"),
                (SELECT group_concat("EntryId") FROM "ArticleMentions" WHERE "ArticleId" = a."Id"),
                a."VisibleFrom", a."SectionId", a."Kind"
            FROM "Articles" a LEFT JOIN "ArticleBodies" b ON b."ArticleId" = a."Id"
            WHERE a."Id" = {id} AND a."State" = {Published} AND a."Binned" = 0 AND a."VisibleFrom" IS NOT NULL
            """,
            Row.Of).SingleOrDefault();
        var at = story is null ? 0 : Places.Of(story.VisibleFrom);
        var before = db.Statements.Rows($"""SELECT "Place", "At" FROM "SearchPlaces" WHERE "ArticleId" = {id}""", row => (Place: row.GetInt64(0), At: row.GetInt64(1)));
        foreach (var (place, _) in before)
            db.UnindexPlace(place);
        if (story is null)
            return;
        db.Insert(before is [var same] && same.At == at ? same.Place : db.FreePlace(at), at, id, story);
        db.IndexTags(id);
    }

    internal static void UnindexPlace(this NewsDb db, long place)
    {
        db.Statements.Run($"""DELETE FROM "ArticleIndex" WHERE rowid = {place}""");
        db.Statements.Run($"""DELETE FROM "TitleIndex" WHERE rowid = {place}""");
        db.Statements.Run($"""DELETE FROM "SearchPlaces" WHERE "Place" = {place}""");
    }

    private static void Insert(this NewsDb db, long place, long at, long id, Row row)
    {
        var (kind, story) = ((int)row.Kind, row.Story);
        db.Statements.Run($"""INSERT INTO "SearchPlaces"("Place", "ArticleId", "At", "SectionId", "Kind") VALUES ({place}, {id}, {at}, {row.SectionId}, {kind})""");
        db.Statements.Run($"""INSERT INTO "ArticleIndex"(rowid, title, body, titlex) VALUES ({place}, {story.TitleStems}, {story.Body}, {story.TitleForms})""");
        db.Statements.Run($"""INSERT INTO "TitleIndex"(rowid, words) VALUES ({place}, {story.TitleWords})""");
    }

    private static long FreePlace(this NewsDb db, long at) => db.Statements.Rows(
        $"""
        SELECT {at} WHERE NOT EXISTS (SELECT 1 FROM "SearchPlaces" WHERE "Place" = {at})
        UNION ALL
        SELECT * FROM (SELECT p."Place" + 1 FROM "SearchPlaces" p
            WHERE p."Place" >= {at} AND NOT EXISTS (SELECT 1 FROM "SearchPlaces" q WHERE q."Place" = p."Place" + 1) ORDER BY p."Place" LIMIT 1)
        LIMIT 1
        """,
        row => row.GetInt64(0))[0];

    // A tag is suggested by the beginning of its name, with its article and without.
    private static void IndexTags(this NewsDb db, long id)
    {
        foreach (var (tag, name) in db.Statements.Rows(
            $"""SELECT t."Id", t."Name" FROM "ArticleTags" e JOIN "Tags" t ON t."Id" = e."TagId" WHERE e."ArticleId" = {id}""", row => (row.GetInt32(0), row.GetString(1))))
        {
            foreach (var form in TitleWords.Forms(ArabicText.Fold(name)))
                db.Statements.Run($"""INSERT OR IGNORE INTO "SearchTags"("Folded", "TagId") VALUES ({form}, {tag})""");
        }
    }

    private sealed record Row(IndexedStory Story, DateTime VisibleFrom, int SectionId, ArticleKind Kind)
    {
        internal static Row Of(SqliteDataReader row) => new(
            new IndexedStory(row.GetString(0), [Text(row, 1), Text(row, 2), .. Lines(row, 3), Text(row, 4), .. Lines(row, 5)], Ids(row, 6), Ids(row, 7)),
            DateTime.SpecifyKind(row.GetDateTime(8), DateTimeKind.Utc), row.GetInt32(9), Enum.Parse<ArticleKind>(row.GetString(10)));

        private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

        private static string[] Lines(SqliteDataReader row, int column) => Text(row, column)?.Split('\n') ?? [];

        private static int[] Ids(SqliteDataReader row, int column) =>
            [.. (Text(row, column) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];
    }
}
