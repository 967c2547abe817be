using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Storage;

namespace SinoNews.Tests.Faults;

/// <summary>
/// A site whose store can fall ill and recover, by SQLite's own doing: every connection of the site is told to let its file
/// grow no further, or to write nothing. The answers are SQLITE_FULL and SQLITE_READONLY, as from a disk.
/// </summary>
internal sealed class AilingSite : SiteUnderTest
{
    private const string Well = "PRAGMA max_page_count = 1073741823; PRAGMA query_only = 0;";

    private readonly Illness _illness = new() { Sql = Well };

    internal string StorePath => Path.Combine(DataPath, "sinonews.db");

    /// <summary>From here on what needs another page of the file finds none.</summary>
    internal async Task Fill()
    {
        await Store(db => db.Database.ExecuteSqlRawAsync("VACUUM")); // else there are pages that were used before
        await Fall("PRAGMA max_page_count = 1;"); // as many as there are
    }

    internal Task BeReadOnly() => Fall("PRAGMA query_only = 1;");

    /// <summary>The cause is gone; nothing else is done. Where the writer's connection still has the limit it is taken away: a disk's is in no connection.</summary>
    internal async Task Mend()
    {
        _illness.Sql = Well;
        await Record.ExceptionAsync(() => Services.GetRequiredService<StoreWriter>().Run(db => db.Database.ExecuteSqlRawAsync(Well), default));
    }

    /// <summary>Bytes of the table and its indexes, overwritten on disk and forgotten by every connection.</summary>
    /// <returns>The store's file as it was.</returns>
    internal async Task<byte[]> Damage(string table)
    {
        await Store(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var whole = await File.ReadAllBytesAsync(StorePath);
        var damaged = (byte[])whole.Clone();
        var size = (damaged[16] << 8) | damaged[17];
        foreach (var page in await Store(db => db.Database.SqlQuery<int>($"""SELECT "rootpage" AS "Value" FROM sqlite_master WHERE "tbl_name" = {table}""").ToListAsync()))
            damaged.AsSpan((page - 1) * size, size).Fill(0xAB);
        await Overwrite(damaged);
        return whole;
    }

    internal async Task Overwrite(byte[] bytes)
    {
        await using (var file = new FileStream(StorePath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            await file.WriteAsync(bytes);
        using var connection = new SqliteConnection(SqliteStore.ConnectionString(StorePath));
        SqliteConnection.ClearPool(connection);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<NewsDb>(options => options.AddInterceptors(_illness)));
    }

    // The writer keeps its connection, so it is told by an act.
    private async Task Fall(string sql)
    {
        _illness.Sql = sql;
        await Services.GetRequiredService<StoreWriter>().Run(db => db.Database.ExecuteSqlRawAsync(sql), default);
    }

    private sealed class Illness : DbConnectionInterceptor
    {
        internal required string Sql { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // literals of this file
            command.CommandText = Sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}

/// <summary>What a site wrote into its log, once it has stopped.</summary>
internal static class LogOf
{
    internal static async Task<IReadOnlyList<string>> Lines(TempFolder data, string text)
    {
        var files = await Task.WhenAll(Directory.EnumerateFiles(data.File("logs")).Select(file => File.ReadAllLinesAsync(file)));
        return [.. files.SelectMany(lines => lines).Where(line => line.Contains(text, StringComparison.Ordinal))];
    }
}
