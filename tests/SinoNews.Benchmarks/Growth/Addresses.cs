using System.Globalization;
using Microsoft.Data.Sqlite;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Web.Pages;

namespace SinoNews.Benchmarks.Growth;

/// <summary>What is asked of a store, by the name of the page: one address, or several in turn. Those of two sizes show as much.</summary>
internal static class Addresses
{
    private const int Fiftieth = 50;
    private const int Stories = 16;

    // Of the filled store's own sections: the shipped stories are in none of them.
    private const string Section = "society";

    public static IReadOnlyList<KeyValuePair<string, string[]>> OfReaders(SqliteConnection store) =>
    [
        new("home", ["/"]),
        new("section", [$"/sections/{Section}"]),
        new("section, 50th page", [$"/sections/{Section}?before={Cursor(store)}"]),
        new("tag", [$"/tags/{Escaped(store, """SELECT "Slug" FROM "Tags" WHERE "Id" = (SELECT "TagId" FROM "ArticleTags" GROUP BY "TagId" ORDER BY COUNT(*) DESC LIMIT 1)""")}"]),
        new("author", [$"/authors/{Escaped(store, """SELECT "Slug" FROM "Authors" WHERE "Id" = (SELECT "AuthorId" FROM "ArticleAuthors" GROUP BY "AuthorId" ORDER BY COUNT(*) DESC LIMIT 1)""")}"]),
        new("archive", ["/archive"]),
        new("archive, a day", [$"/archive/{BusyDay(store):yyyy/MM/dd}"]),
        new("article", ArticlesOf(store)),
    ];

    public static readonly IReadOnlyList<KeyValuePair<string, string[]>> OfEditors =
    [
        new("newsroom: dashboard", ["/newsroom"]),
        new("newsroom: stories", ["/newsroom/articles"]),
        new("newsroom: published ones", ["/newsroom/articles?status=published"]),
        new("newsroom: drafts", ["/newsroom/articles?status=draft"]),
        new("newsroom: a search without results", [$"/newsroom/articles?q={Uri.EscapeDataString(ArabicWriting.RareWord)}"]),
        new("newsroom: comments that wait", ["/newsroom/comments?status=pending"]),
    ];

    // The cursor of the 50th page, or of the last full one of a short list.
    private static string Cursor(SqliteConnection store)
    {
        var inSection = $"""FROM "Articles" WHERE "SectionId" = (SELECT "Id" FROM "Sections" WHERE "Slug" = '{Section}') AND "VisibleFrom" IS NOT NULL""";
        var pages = Math.Min(Fiftieth, MadeStore.Numbers(store, $"SELECT COUNT(*) {inSection}")[0] / Listing.PageSize);
        return Rows(
            store,
            string.Create(CultureInfo.InvariantCulture, $"""SELECT "VisibleFrom", "Id" {inSection} ORDER BY "VisibleFrom" DESC, "Id" DESC LIMIT 1 OFFSET {((pages - 1) * Listing.PageSize) - 1}"""),
            row => new Articles.Cursor(DateTime.SpecifyKind(row.GetDateTime(0), DateTimeKind.Utc), row.GetInt64(1)).ToString())[0];
    }

    // The filled store has a few pages of the day before it was made, in the middle of that day.
    private static DateTime BusyDay(SqliteConnection store) => Rows(
        store, """SELECT "VisibleFrom" FROM "Articles" WHERE "VisibleFrom" IS NOT NULL AND "SourceKey" IS NULL ORDER BY "VisibleFrom" DESC LIMIT 1""", row => row.GetDateTime(0))[0];

    // From all ten years, with five comments each.
    private static string[] ArticlesOf(SqliteConnection store)
    {
        var all = Rows(
            store, """SELECT "Id", "Slug" FROM "Articles" WHERE "CommentCount" = 5 AND "VisibleFrom" IS NOT NULL ORDER BY "Id" """,
            row => string.Create(CultureInfo.InvariantCulture, $"/articles/{row.GetInt64(0)}/{Uri.EscapeDataString(row.GetString(1))}"));
        return [.. Enumerable.Range(0, Stories).Select(i => all[i * all.Count / Stories])];
    }

    private static string Escaped(SqliteConnection store, string sql) => Uri.EscapeDataString(Rows(store, sql, row => row.GetString(0))[0]);

    private static List<T> Rows<T>(SqliteConnection store, string sql, Func<SqliteDataReader, T> of)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(of(reader));
        return rows;
    }
}
