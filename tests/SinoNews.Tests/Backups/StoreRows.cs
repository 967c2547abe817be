using Microsoft.Data.Sqlite;

namespace SinoNews.Tests.Backups;

/// <summary>Every row of every table of a store, also of those in which the search's indexes keep themselves, as SQLite quotes it.</summary>
internal sealed class StoreRows
{
    private readonly SortedDictionary<string, List<string>> _tables = new(StringComparer.Ordinal);

    private StoreRows()
    {
    }

    internal int Count => _tables.Values.Sum(rows => rows.Count);

    internal IReadOnlyCollection<string> Tables => _tables.Keys;

    internal IReadOnlyList<string> Of(string table) => _tables[table];

    internal static StoreRows In(string store)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var moment = connection.BeginTransaction(deferred: true);
        var rows = new StoreRows();
        // A virtual table has no rows but those of the tables behind it.
        foreach (var table in Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"))
        {
            var columns = Ask(connection, $"SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{table}')");
            rows._tables[table] = Ask(connection, $"SELECT {string.Join(" || ',' || ", columns)} FROM \"{table}\"");
            rows._tables[table].Sort(StringComparer.Ordinal);
        }
        return rows;
    }

    /// <summary>All of them, and nothing else.</summary>
    internal bool IsSameAs(StoreRows other) =>
        Tables.SequenceEqual(other.Tables) && _tables.All(table => table.Value.SequenceEqual(other.Of(table.Key), StringComparer.Ordinal));

    /// <summary>The rows that are the same in both: what nobody changed in between.</summary>
    internal IEnumerable<(string Table, string Row)> Unchanged(StoreRows later) => _tables.SelectMany(table =>
        table.Value.Intersect(later.Of(table.Key), StringComparer.Ordinal).Select(row => (table.Key, row)));

    private static List<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of the store's own tables
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
            answers.Add(reader.GetString(0));
        return answers;
    }
}
