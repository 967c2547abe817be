using Microsoft.Data.Sqlite;

namespace SinoNews.Tests.Storage;

/// <summary>
/// A store of each released schema with something of everything, kept as the text that <c>sqlite3 store .dump</c> writes.
/// They never change; a new migration brings one more, made of a store that has rows in its new tables and columns.
/// </summary>
internal static class ReleasedStores
{
    private static string Folder => Repository.Path("tests", "SinoNews.Tests", "Storage", "Fixtures");

    /// <summary>Named by the newest migration of each.</summary>
    internal static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    internal static async Task Put(string release, string path)
    {
        await using var connection = await Open(path);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a file of the repository
        command.CommandText = $"PRAGMA journal_mode = WAL;\n{await File.ReadAllTextAsync(Path.Combine(Folder, $"{release}.sql"))}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every row that people's work is in, by table: its columns and their values as SQL writes them.</summary>
    internal static async Task<Dictionary<string, List<Dictionary<string, string>>>> Rows(string path)
    {
        await using var connection = await Open(path);
        var tables = await Lines(connection, """
            SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "sql" NOT LIKE 'CREATE VIRTUAL%'
            AND "name" NOT LIKE 'sqlite%' AND "name" NOT LIKE '\_\_EF%' ESCAPE '\' AND "name" NOT LIKE '%Index\_%' ESCAPE '\'
            """);
        var all = new Dictionary<string, List<Dictionary<string, string>>>(StringComparer.Ordinal);
        foreach (var table in tables)
            all.Add(table, await Rows(connection, table));
        return all;
    }

    /// <summary>The first column of each row.</summary>
    internal static async Task<List<string>> Lines(string path, string sql)
    {
        await using var connection = await Open(path);
        return await Lines(connection, sql);
    }

    private static async Task<List<Dictionary<string, string>>> Rows(SqliteConnection connection, string table)
    {
        var columns = await Lines(connection, $"""SELECT "name" FROM pragma_table_info('{table}')""");
        await using var command = Command(connection, $"""SELECT {string.Join(", ", columns.Select(column => $"quote(\"{column}\")"))} FROM "{table}" """);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, string>>();
        while (await reader.ReadAsync())
            rows.Add(columns.Select((column, i) => (column, value: reader.GetString(i))).ToDictionary(cell => cell.column, cell => cell.value, StringComparer.Ordinal));
        return rows;
    }

    private static async Task<List<string>> Lines(SqliteConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // literals of the tests, and names of the store's own tables
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static async Task<SqliteConnection> Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
