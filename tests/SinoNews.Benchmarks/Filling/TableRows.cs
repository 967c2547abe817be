using Microsoft.Data.Sqlite;

namespace SinoNews.Benchmarks.Filling;

/// <summary>Rows of one table, written by one prepared statement.</summary>
internal sealed class TableRows : IDisposable
{
    private readonly SqliteCommand _insert;

    public TableRows(SqliteConnection store, string table, params string[] columns)
    {
        _insert = store.CreateCommand();
        _insert.CommandText = $"""
            INSERT INTO "{table}"({string.Join(',', columns.Select(column => $"\"{column}\""))})
            VALUES ({string.Join(',', columns.Select((_, i) => $"${i}"))})
            """;
        for (var i = 0; i < columns.Length; i++)
            _insert.Parameters.Add(new SqliteParameter($"${i}", null));
    }

    /// <param name="values">In the order of the columns.</param>
    public void Write(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();
}
