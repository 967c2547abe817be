using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Storage;

/// <summary>How the store is opened: write-ahead log, full durability, patience with other writers.</summary>
public static class SqliteStore
{
    private const int BusySeconds = 5;
    private const int Busy = 5;
    private const int Locked = 6;

    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder options, string path) =>
        options
            .UseSqlite(
                ConnectionString(path),
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(new Pragmas(), new IndexAtCommit())
            // Said of upgrades that a crash may leave half done: ours work on a copy (StoreUpgrade).
            .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.TableRebuildPendingWarning, RelationalEventId.NonTransactionalMigrationOperationWarning));

    /// <summary>
    /// For the one writer: room for the pages that every insert touches (there are a dozen indexes), what an act may take
    /// back kept in memory, and the log brought into the store every 32 MB instead of every 4.
    /// </summary>
    internal static void PrepareToWrite(NewsDb db) =>
        db.Database.ExecuteSqlRaw("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000;");

    internal static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = BusySeconds }.ToString();

    internal static bool IsBusy(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is Busy or Locked;

    // journal_mode stays in the file; the rest is per connection and must be said each time one is opened.
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private static readonly string Text =
            $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = {BusySeconds * 1000};";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
