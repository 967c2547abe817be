using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Storage;

/// <summary>
/// Tells this process's commits from those of others. SQLite says that somebody committed (<c>data_version</c>), not who:
/// so each connection of ours counts its own, and a verb of this program leaves a mark in the file.
/// </summary>
public sealed class StoreCommits : IDisposable
{
    private readonly Lock _lock = new();
    private SqliteConnection? _connection;
    private long _own;
    private (long Before, long Own, long Version, long Mark) _seen;

    /// <summary>Leaves the mark of another process: a value that was not there before.</summary>
    internal static void Mark(SqliteConnection connection)
    {
#pragma warning disable CA5394 // it need not be secret, only another
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Random.Shared.Next(1, int.MaxValue)}"));
#pragma warning restore CA5394
    }

    /// <summary>Counts what this connection commits.</summary>
    internal void Count(SqliteConnection connection) =>
        SQLitePCL.raw.sqlite3_commit_hook(connection.Handle, _ => { Interlocked.Increment(ref _own); return 0; }, null);

    /// <summary>
    /// Whether another process has committed since the last look. Where we have committed too, only a program that leaves
    /// its mark is noticed.
    /// </summary>
    /// <param name="store">Gives the store's address; it is asked through a connection of its own, kept open.</param>
    public bool AnotherWrote(NewsDb store)
    {
        lock (_lock)
        {
            var isFirst = _connection is null;
            _connection ??= Open(store);
            var own = Interlocked.Read(ref _own); // before: what is committed meanwhile is seen next time
            var seen = _seen;
            _seen = (isFirst ? own : seen.Own, own, Number(_connection, "PRAGMA data_version"), Number(_connection, "PRAGMA user_version"));
            // A commit of ours is counted a moment before it can be seen: so nothing of ours, now, at the last look, or while we look.
            var isOurs = own != seen.Own || seen.Own != seen.Before || Interlocked.Read(ref _own) != own;
            return !isFirst && ((seen.Version != _seen.Version && !isOurs) || seen.Mark != _seen.Mark);
        }
    }

    public void Dispose() => _connection?.Dispose();

    /// <summary>A connection to the same store, of nobody else.</summary>
    internal static SqliteConnection Open(NewsDb store)
    {
        var address = new SqliteConnectionStringBuilder(store.Database.GetConnectionString()) { Pooling = false };
        var connection = new SqliteConnection(address.ToString());
        connection.Open();
        return connection;
    }

    private static long Number(SqliteConnection connection, string pragma)
    {
        using var command = Command(connection, pragma);
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string pragma)
    {
        using var command = Command(connection, pragma);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string pragma)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // literals of this file, and a number
        command.CommandText = pragma;
#pragma warning restore CA2100
        return command;
    }
}
