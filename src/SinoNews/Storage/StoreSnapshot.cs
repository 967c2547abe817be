using Microsoft.Data.Sqlite;

namespace SinoNews.Storage;

/// <summary>
/// The store as it was at one moment, read while others write on: a transaction that only reads, on a connection of its
/// own. While it lasts, what is written meanwhile stays in the write-ahead log.
/// </summary>
public sealed class StoreSnapshot : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly TableRowsOut _rows;
    private readonly Dictionary<string, StoreTable> _tables;

    private StoreSnapshot(NewsDb db)
    {
        _tables = StoreTables.Of(db).ToDictionary(table => table.Name, StringComparer.Ordinal);
        _connection = StoreCommits.Open(db);
        // Deferred, so that nobody is kept from writing; the moment is that of its first read.
        _transaction = _connection.BeginTransaction(deferred: true);
        _rows = new TableRowsOut(_connection, _transaction);
        Schema = NewestMigration();
    }

    /// <summary>The newest migration of the store.</summary>
    public string Schema { get; }

    /// <summary>Those that hold what can't be made anew.</summary>
    public IReadOnlyList<string> Tables => [.. _tables.Keys];

    public static StoreSnapshot Of(NewsDb db) => new(db);

    /// <summary>Writes the rows of a table in the order of their keys, one JSON object a line.</summary>
    /// <returns>How many there are.</returns>
    public Task<long> Write(string table, Stream to, CancellationToken ct) => _rows.Write(_tables[table], to, ct);

    /// <summary>Writes the last number that each table gave to a row, also where that row is gone.</summary>
    public Task<long> WriteSequences(Stream to, CancellationToken ct) =>
        _rows.Write("""SELECT name AS "table", seq AS "last" FROM sqlite_sequence ORDER BY name""", to, ct);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private string NewestMigration()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = """SELECT MAX("MigrationId") FROM "__EFMigrationsHistory" """;
        command.Transaction = _transaction;
        return (string)command.ExecuteScalar()!;
    }
}
