using System.Globalization;
using Microsoft.Data.Sqlite;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Serving;

/// <summary>What of a store is asked for: its newest story that has comments if any has, the section with most stories, a word.</summary>
internal sealed record StorePages(string Article, string Section, string Search)
{
    private const string Shown = "\"VisibleFrom\" <= strftime('%Y-%m-%d %H:%M:%S', 'now')";

    public static StorePages Of(string data, string words)
    {
        using var store = MadeStore.Open(data);
        // Among the newest: a look at all would take long in a large store.
        var article = Rows(store, $"""
            SELECT "Id", "Slug" FROM (SELECT "Id", "Slug", "CommentCount", "VisibleFrom" FROM "Articles" WHERE {Shown} ORDER BY "VisibleFrom" DESC LIMIT 100)
            ORDER BY "CommentCount" > 0 DESC, "VisibleFrom" DESC LIMIT 1
            """)[0];
        var section = Rows(store, """SELECT s."Id", s."Slug" FROM "Sections" s ORDER BY (SELECT COUNT(*) FROM "Articles" a WHERE a."SectionId" = s."Id") DESC LIMIT 1""")[0];
        return new StorePages(Path(article), $"/sections/{section.Slug}", $"/search?q={Uri.EscapeDataString(words)}");
    }

    /// <summary>The addresses of the newest stories by their ids.</summary>
    public static IReadOnlyDictionary<long, string> Newest(string data, int count)
    {
        using var store = MadeStore.Open(data);
        return Rows(store, string.Create(CultureInfo.InvariantCulture, $"""
            SELECT "Id", "Slug" FROM "Articles" WHERE {Shown} ORDER BY "VisibleFrom" DESC LIMIT {count}
            """)).ToDictionary(story => story.Id, Path);
    }

    private static string Path((long Id, string Slug) story) =>
        string.Create(CultureInfo.InvariantCulture, $"/articles/{story.Id}{(story.Slug.Length == 0 ? "" : "/")}{Uri.EscapeDataString(story.Slug)}");

    private static List<(long Id, string Slug)> Rows(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<(long Id, string Slug)>();
        while (reader.Read())
            rows.Add((reader.GetInt64(0), reader.GetString(1)));
        return rows;
    }
}
