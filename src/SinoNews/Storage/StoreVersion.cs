using Microsoft.Data.Sqlite;

namespace SinoNews.Storage;

/// <summary>
/// Tells whether anything was committed, by whatever connection of whatever process: SQLite's <c>data_version</c>, asked
/// through a connection that never writes. One word of memory; no table is read.
/// </summary>
public sealed class StoreVersion : IDisposable
{
    private readonly Lock _lock = new();
    private SqliteConnection? _connection;

    /// <summary>Another number than before when something was committed in between.</summary>
    /// <param name="store">Gives the store's address.</param>
    public long Of(NewsDb store)
    {
        lock (_lock)
        {
            _connection ??= StoreCommits.Open(store);
            using var command = _connection.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return (long)command.ExecuteScalar()!;
        }
    }

    public void Dispose() => _connection?.Dispose();
}
