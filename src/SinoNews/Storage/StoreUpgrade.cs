using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace SinoNews.Storage;

/// <summary>
/// Brings a store to the program's schema beside itself: SQLite rebuilds tables outside any transaction, so an upgrade in
/// place that is broken off leaves half a store. Here it leaves the old one, or else the new one.
/// </summary>
internal sealed class StoreUpgrade(NewsDb db)
{
    private const string HeldByAnother = "Another process holds the store. Stop it, then start again.";
    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string _store = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    private string Beside => BesideOf(_store);

    private static string BesideOf(string store) => $"{store}.upgrade";

    /// <summary>True when an upgrade was broken off.</summary>
    internal static bool HasLeftovers(string store) => Endings.Any(ending => File.Exists(BesideOf(store) + ending));

    /// <summary>Does nothing to a store that is up to date, but remove what an upgrade that was broken off left.</summary>
    /// <exception cref="IOException">The store is a newer program's, or another process holds it, or the upgraded store is not sound: the old one stands.</exception>
    public async Task Run(CancellationToken ct)
    {
        StoreGlance.RefuseNewer(_store);
        // Kept for good: whoever deletes a lock takes it from somebody.
        await using var turn = await Alone(ct);
        RemoveLeftovers();
        if (!File.Exists(_store))
        {
            await Migrate(ct);
            File.Move(Beside, _store);
            return;
        }
        // The history is asked by a connection that may not write: the write-ahead log must be on by then.
        await db.Database.OpenConnectionAsync(ct);
        var isBehind = (await db.Database.GetPendingMigrationsAsync(ct)).Any();
        var hasHistory = (await db.Database.GetAppliedMigrationsAsync(ct)).Any();
        await db.Database.CloseConnectionAsync();
        if (!isBehind)
            return;

        Forget();
        await using var old = Open(_store);
        await Hold(old, ct);
        await old.Database.ExecuteSqlAsync($"VACUUM INTO {Beside}", ct);
        var newest = await Migrate(ct);
        var backup = hasHistory ? Backup(newest) : null;
        // On Unix: the old file gets a second name, then the new one takes the first in one step. The lock holds until after.
        File.Replace(Beside, _store, backup);
        if (backup is not null)
            Announce(newest, backup);
    }

    // The wait is for another start that is almost through.
    private async Task<FileStream> Alone(CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream($"{_store}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException))
            {
                if (waited >= Patience)
                    throw new IOException(HeldByAnother, exception);
            }
            await Task.Delay(100, ct);
        }
    }

    private void RemoveLeftovers()
    {
        foreach (var ending in Endings)
            File.Delete(Beside + ending);
    }

    // Leaving the write-ahead log asks that nobody else has the store open, and brings into its file what the log held. In
    // exclusive mode the lock that a transaction took stays with the connection.
    private static async Task Hold(NewsDb old, CancellationToken ct)
    {
        try
        {
            await old.Database.OpenConnectionAsync(ct);
            await old.Database.ExecuteSqlRawAsync("PRAGMA locking_mode = EXCLUSIVE", ct);
            await old.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = DELETE", ct);
            await old.Database.ExecuteSqlRawAsync("BEGIN EXCLUSIVE", ct);
            await old.Database.ExecuteSqlRawAsync("COMMIT", ct);
        }
        catch (SqliteException exception) when (SqliteStore.IsBusy(exception))
        {
            throw new IOException(HeldByAnother, exception);
        }
        if ((await Lines(old, "PRAGMA journal_mode", ct)) is not ["delete"])
            throw new IOException(HeldByAnother);
    }

    /// <returns>The newest migration.</returns>
    private async Task<string> Migrate(CancellationToken ct)
    {
        await using var copy = Open(Beside);
        await copy.Database.OpenConnectionAsync(ct);
        // A migration that was killed in an older release left its lock, for which the next one would wait for ever.
        await copy.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await copy.Database.MigrateAsync(ct);
        if (await Lines(copy, "PRAGMA integrity_check", ct) is not ["ok"] || await Lines(copy, "SELECT \"table\" FROM pragma_foreign_key_check", ct) is not [])
            throw new IOException("The upgraded store is not sound. The old one stands as it was.");
        var newest = (await copy.Database.GetAppliedMigrationsAsync(ct)).Last();
        await copy.Database.CloseConnectionAsync(); // the last to leave brings the log into the file
        if (File.Exists($"{Beside}-wal"))
            throw new IOException(HeldByAnother);
        await using var file = new FileStream(Beside, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true); // VACUUM INTO does not
        return newest;
    }

    private string Backup(string migration)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_store)!, "backups")).FullName;
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => Path.Combine(folder, number == 1 ? $"before-{migration}.db" : $"before-{migration}-{number}.db"))
            .First(path => !File.Exists(path));
    }

    private void Announce(string newest, string backup) =>
        db.GetService<ILoggerFactory>().CreateLogger<StoreUpgrade>().LogInformation("The store was upgraded to {Migration}. As it was before, it lies in {Backup}", newest, backup);

    // Unpooled: a file that is moved must have no connection left.
    private NewsDb Open(string path)
    {
        var one = new NewsDb((DbContextOptions<NewsDb>)db.GetService<IDbContextOptions>());
        one.Database.SetConnectionString(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { DataSource = path, Pooling = false }.ToString());
        return one;
    }

    private void Forget()
    {
        using var pooled = new SqliteConnection(db.Database.GetConnectionString());
        SqliteConnection.ClearPool(pooled);
    }

    private static Task<List<string>> Lines(NewsDb db, string sql, CancellationToken ct) => db.Database.SqlQueryRaw<string>(sql).ToListAsync(ct);
}
