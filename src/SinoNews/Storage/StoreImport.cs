using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SinoNews.Search;

namespace SinoNews.Storage;

/// <summary>
/// A store that is made of exported rows, beside the place where it will be. It takes that place in one step, when it is
/// whole: an import that is broken off leaves what was there before. Whoever makes it holds the store alone.
/// </summary>
public sealed class StoreImport : IAsyncDisposable
{
    private const int AtOnce = 500;
    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];

    private readonly string _store;
    private readonly NewsDb _copy;
    private readonly TableRowsIn _rows;
    private HashSet<string> _tables = [];

    private StoreImport(NewsDb db, string store)
    {
        _store = store;
        RemoveLeftovers();
        // Unpooled: a file that is moved must have no connection left.
        _copy = new NewsDb((DbContextOptions<NewsDb>)db.GetService<IDbContextOptions>());
        _copy.Database.SetConnectionString(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { DataSource = Beside, Pooling = false }.ToString());
        _rows = new TableRowsIn(_copy);
    }

    private string Beside => BesideOf(_store);

    internal static string BesideOf(string store) => $"{store}.import";

    /// <summary>Where the store of a context lies.</summary>
    public static string PathOf(NewsDb db) => Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    /// <summary>True where there is no store, and for one that nobody has written to: no story, no colleague.</summary>
    public static bool IsEmpty(string store)
    {
        if (!File.Exists(store))
            return true;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteStore.ConnectionString(store)) { Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """SELECT NOT EXISTS (SELECT 1 FROM "Articles") AND NOT EXISTS (SELECT 1 FROM "AspNetUsers")""";
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            return false; // what can't be read is not thrown away
        }
    }

    /// <summary>Whether this release knows the schema that an export was made of: its own, or an earlier one.</summary>
    public static bool Knows(NewsDb db, string schema) => db.Database.GetMigrations().Contains(schema, StringComparer.Ordinal);

    /// <summary>Begins with an empty store of the schema that the rows have.</summary>
    public static async Task<StoreImport> Begin(NewsDb db, string schema, CancellationToken ct)
    {
        var import = new StoreImport(db, PathOf(db));
        try
        {
            await import._copy.Database.OpenConnectionAsync(ct);
            await import._copy.GetService<IMigrator>().MigrateAsync(schema, ct);
            // Tables come in the order of their names. What a power failure would cost is a file that goes anyway.
            await import._copy.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;", ct);
            import._tables = [.. await import.Lines("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'", ct)];
            import._tables.RemoveWhere(StoreTables.IsMadeAnew);
            return import;
        }
        catch
        {
            await import.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts exported rows into their table.</summary>
    /// <exception cref="InvalidDataException">There is no such table, or a line is no row of it.</exception>
    public Task<long> Take(string table, Stream rows, CancellationToken ct) => _tables.Contains(table)
        ? _rows.Take(table, rows, ct)
        : throw new InvalidDataException($"A store of this schema has no table '{table}'.");

    /// <summary>The numbers that were given out, so that those of what was deleted are not given again.</summary>
    public async Task TakeSequences(Stream lines, CancellationToken ct)
    {
        await _copy.Database.ExecuteSqlRawAsync("DELETE FROM sqlite_sequence", ct);
        using var reader = new StreamReader(lines);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            using var sequence = JsonDocument.Parse(line);
            var (table, last) = (sequence.RootElement.GetProperty("table").GetString(), sequence.RootElement.GetProperty("last").GetInt64());
            if (table is not null && _tables.Contains(table))
                await _copy.Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence(name, seq) VALUES ({table}, {last})", ct);
        }
    }

    /// <summary>Brings the store to the program's schema, makes what is found by words, and looks whether it is sound.</summary>
    /// <exception cref="InvalidDataException">Rows refer to what is not there.</exception>
    public async Task Finish(CancellationToken ct)
    {
        if (await Lines("SELECT DISTINCT \"table\" AS \"Value\" FROM pragma_foreign_key_check", ct) is { Count: > 0 } loose)
            throw new InvalidDataException($"Rows of {string.Join(", ", loose)} refer to rows that are not in the archive.");
        await _copy.Database.MigrateAsync(ct);
        while (await _copy.IndexMissingComments(AtOnce, ct) + await _copy.NameReaders(AtOnce, ct) + await _copy.FoldStories(AtOnce, ct) > 0)
        {
            // Each round is a transaction.
        }
        var index = new IndexRebuild(_copy);
        for (var progress = await index.Begin(always: true, ct); !progress.IsComplete;)
            progress = await index.Step(ct);
        if (await Lines("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check", ct) is not ["ok"])
            throw new IOException("The imported store is not sound. Nothing was changed.");
        // The connection itself: whoever keeps statements has asked EF to keep it open. The last to leave brings the log into the file.
        await _copy.Database.GetDbConnection().CloseAsync();
        if (File.Exists($"{Beside}-wal"))
            throw new IOException("The imported store could not be completed. Nothing was changed.");
        await using var file = new FileStream(Beside, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives the finished store its place.</summary>
    /// <exception cref="IOException">Somebody has the old store open.</exception>
    public void TakePlace()
    {
        // A log that lies beside another store than its own would be read into it.
        if (File.Exists($"{_store}-wal"))
            throw new IOException("Another process holds the store. Stop it first.");
        File.Move(Beside, _store, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _copy.DisposeAsync();
        RemoveLeftovers();
    }

    private void RemoveLeftovers()
    {
        foreach (var ending in Endings)
            File.Delete(Beside + ending);
    }

    private Task<List<string>> Lines(string sql, CancellationToken ct) => _copy.Database.SqlQueryRaw<string>(sql).ToListAsync(ct);
}
