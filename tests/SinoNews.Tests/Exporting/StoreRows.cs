using Microsoft.Data.Sqlite;

namespace SinoNews.Tests.Exporting;

/// <summary>Every row of a store, with its types, to be compared.</summary>
internal static class StoreRows
{
    // What a search is found by is compared by what it finds.
    private const string Tables =
        """
        SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'CommentIndex%' AND name NOT LIKE 'ArticleIndex%'
            AND name NOT LIKE 'TitleIndex%' AND name NOT IN ('SearchState', '__EFMigrationsLock') ORDER BY name
        """;

    internal static async Task<SortedDictionary<string, List<string>>> Of(string store)
    {
        await using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in await Lines(connection, Tables))
        {
            var columns = await Lines(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var row = string.Join(" || '|' || ", columns.Select(name => $"typeof(\"{name}\") || ':' || CASE typeof(\"{name}\") WHEN 'real' THEN printf('%!.17g', \"{name}\") ELSE hex(\"{name}\") END"));
            rows[table] = await Lines(connection, $"SELECT {row} AS said FROM \"{table}\" ORDER BY said");
        }
        return rows;
    }

    internal static void AssertSame(SortedDictionary<string, List<string>> expected, SortedDictionary<string, List<string>> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected.Keys, table => Assert.Equal(expected[table], actual[table]));
    }

    private static async Task<List<string>> Lines(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
