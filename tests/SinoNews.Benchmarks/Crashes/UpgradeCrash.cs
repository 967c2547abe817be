using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Crashes;

/// <summary>A site that is killed while it brings a store of the first release to its own schema.</summary>
internal sealed class UpgradeCrash(string folder, CrashTally tally, string? published)
{
    private const string First = "20261123160333_Initial";
    private const int Comments = 20_000;

    private string Old => Path.Combine(folder, "old");

    public static async Task<UpgradeCrash> Prepare(string folder, CrashTally tally, string? published, CancellationToken ct)
    {
        var crash = new UpgradeCrash(folder, tally, published);
        Directory.CreateDirectory(crash.Old);
        await using var db = new NewsDb((DbContextOptions<NewsDb>)new DbContextOptionsBuilder<NewsDb>().UseSqliteFile(Path.Combine(crash.Old, "sinonews.db")).Options);
        await db.GetService<IMigrator>().MigrateAsync(First, ct);
        await db.Database.ExecuteSqlRawAsync($"""
            INSERT INTO Sections (Id, Slug, Name, Description, Position, Glyph, Pinyin, GlyphMeaning, GlyphNote, StoryGlyphs) VALUES (1, 'economy', 'اقتصاد', '', 1, '', '', '', '', '');
            INSERT INTO Sites (Id, Name) VALUES (1, 'سينو');
            INSERT INTO Authors (Id, Slug, Name) VALUES (1, 'a', 'هيئة');
            INSERT INTO Articles (Id, Version, State, Title, Description, Slug, ReadingMinutes, SectionId, AuthorId, LatestRevision, CreatedAt, EditedAt, TouchedByStaff, Binned, CommentCount, CommentsClosed, VisibleFrom)
                VALUES (1, 1, 'Published', 'خبر قديم', '', 'خبر', 1, 1, 1, 1, '2026-09-01', '2026-09-01', 0, 0, 0, 0, '2026-09-01');
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Comments})
            INSERT INTO Comments (Id, Version, State, ArticleId, Name, Email, Text, Reason, Key, ContentHash, Receipt, CreatedAt)
                SELECT i, 0, 'Pending', 1, 'قارئ ' || i, 'r' || i || '@example.net', 'كلام قديم عن الصين ' || i, 'FirstComment', printf('00000000-0000-0000-0000-%012d', i), 'x', 'r' || i, '2026-09-02' FROM n;
            """, ct);
        using (var pooled = new SqliteConnection(db.Database.GetConnectionString()))
            SqliteConnection.ClearPool(pooled);
        return crash;
    }

    /// <returns>False when the upgrade had ended before it could be killed.</returns>
    public async Task<bool> Run(Random random, CancellationToken ct)
    {
        var data = Path.Combine(folder, "upgrading");
        Directory.CreateDirectory(data);
        foreach (var file in Directory.EnumerateFiles(Old))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        var killed = await RunningSite.KilledVerb(published, TimeSpan.FromMilliseconds(random.Next(200, 6000)), ct, "staff", "list", "--data", data);
        var start = Stopwatch.GetTimestamp();
        await using (await RunningSite.Start(data, published, ct))
            tally.Started(Stopwatch.GetElapsedTime(start), upgrades: true);
        Check(data);
        Directory.Delete(data, recursive: true);
        return killed;
    }

    private void Check(string data)
    {
        using var store = MadeStore.Open(data);
        foreach (var (sql, sound) in new[]
        {
            ("PRAGMA integrity_check", "ok"),
            ("SELECT COUNT(*) FROM pragma_foreign_key_check", "0"),
            ($"""SELECT COUNT(*) || '/' || SUM("Text" = 'كلام قديم عن الصين ' || "Id") || '/' || COUNT(DISTINCT "Key") FROM "Comments" """, $"{Comments}/{Comments}/{Comments}"),
            ("""SELECT COUNT(*) FROM "CommentIndex_docsize" """, $"{Comments}"),
        })
        {
            using var command = new SqliteCommand(sql, store);
            if (command.ExecuteScalar()?.ToString() is var said && said != sound)
                tally.Faults.Add($"after an upgrade that was killed, {sql}: {said}");
        }
        foreach (var left in Directory.GetFiles(data, "*.upgrade*"))
            tally.Faults.Add($"{left} was left");
        tally.Rows += Comments;
    }
}
