using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace SinoNews.Storage;

/// <summary>How the store is opened: write-ahead log, full durability, patience with other writers.</summary>
public static class SqliteStore
{
    private const int BusySeconds = 5;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NoDatabase = 26;

    /// <param name="commits">Counts what is committed through these options; null where nobody asks.</param>
    /// <param name="turns">Is told who waits to write; null where nobody gives way.</param>
    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder options, string path, StoreCommits? commits = null, StoreTurns? turns = null) =>
        options
            .UseSqlite(
                ConnectionString(path),
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors([new Pragmas(commits), new IndexAtCommit(), .. turns is null ? Array.Empty<IInterceptor>() : [turns]])
            // Whoever catches it logs it, or else the site does: here it would be told twice, with a stack for each request.
            .ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.TransactionError, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug)))
            // Said of upgrades that a crash may leave half done: ours work on a copy (StoreUpgrade).
            .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.TableRebuildPendingWarning, RelationalEventId.NonTransactionalMigrationOperationWarning));

    /// <summary>
    /// For the one writer: room for the pages that every insert touches (there are a dozen indexes), what an act may take
    /// back kept in memory, and the log brought into the store every 32 MB instead of every 4.
    /// </summary>
    internal static void PrepareToWrite(NewsDb db) =>
        db.Database.ExecuteSqlRaw("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000;");

    /// <summary>How the store at a path is opened: the connections of one such string share a pool.</summary>
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = BusySeconds }.ToString();

    /// <summary>Brings the write-ahead log into the store's file and lets go of it; what another process holds back stays in the log.</summary>
    public static void Settle(string path)
    {
        using var connection = new SqliteConnection(ConnectionString(path));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // The log is as good as the file: the next who opens the store reads both.
        }
        SqliteConnection.ClearPool(connection);
    }

    internal static bool IsBusy(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is Busy or Locked;

    internal static StoreFault? FaultOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked => StoreFault.Busy,
        Full => StoreFault.Full,
        ReadOnly => StoreFault.ReadOnly,
        Corrupt or NoDatabase => StoreFault.Damaged,
        InputOutput or CantOpen => StoreFault.Unreachable,
        _ => null,
    };

    // journal_mode stays in the file; the rest stays with the handle, which a pool gives out again and again: said each
    // time a connection is opened, it would cost more than most of what is asked.
    private sealed class Pragmas(StoreCommits? commits) : DbConnectionInterceptor
    {
        private static readonly string Text =
            $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = {BusySeconds * 1000};";

        private readonly ConditionalWeakTable<object, object> _told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Tell((SqliteConnection)connection); // the driver is synchronous
            return Task.CompletedTask;
        }

        private void Tell(SqliteConnection connection)
        {
            if (_told.TryGetValue(connection.Handle!, out _))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
            commits?.Count(connection);
            _told.AddOrUpdate(connection.Handle!, Text);
        }
    }
}
