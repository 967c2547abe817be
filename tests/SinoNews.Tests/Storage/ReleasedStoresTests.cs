using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Storage;

/// <summary>Whoever installs this release over any earlier one loses nothing.</summary>
public sealed class ReleasedStoresTests
{
    // What BringUpToDate writes anew: the form that is searched, and the pseudonym in place of the address that a ban is of.
    private static readonly string[] Rewritten = ["Articles.Folded", "Bans.Value", "Bans.Mask"];

    // Links that set up a first admin, good for a day.
    private static readonly string[] Dropped = ["SetupLinks"];

    public static TheoryData<string> Releases => [.. ReleasedStores.All];

    [Fact]
    public async Task Every_released_schema_has_a_store_here()
    {
        using var store = TestStore.None();
        await using var db = store.Open();
        Assert.Equal(db.Database.GetMigrations(), ReleasedStores.All);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_store_of_an_earlier_release_keeps_every_row_and_the_site_serves_it(string release)
    {
        using var store = TestStore.None();
        await ReleasedStores.Put(release, store.Path);
        var before = await ReleasedStores.Rows(store.Path);
        Assert.Equal([release], await ReleasedStores.Lines(store.Path, """SELECT MAX("MigrationId") FROM "__EFMigrationsHistory" """));
        Assert.True(before.Sum(table => table.Value.Count) > 40);

        await using (var db = store.Open())
            await db.BringUpToDate(default);

        AssertKept(before, await ReleasedStores.Rows(store.Path));
        await AssertSound(store.Path);
        await AssertServed(store.Path);
    }

    private static void AssertKept(Dictionary<string, List<Dictionary<string, string>>> before, Dictionary<string, List<Dictionary<string, string>>> after)
    {
        foreach (var (table, rows) in before.Where(table => !Dropped.Contains(table.Key)))
        {
            Assert.True(after.TryGetValue(table, out var kept), $"{table} is gone");
            if (rows.Count == 0)
                continue;
            var columns = rows[0].Keys.Where(column => !Rewritten.Contains($"{table}.{column}") && (kept.Count == 0 || kept[0].ContainsKey(column))).ToList();
            var lines = kept.Select(row => Line(row, columns)).ToList();
            Assert.All(rows.Select(row => Line(row, columns)), line => Assert.True(lines.Remove(line), $"{table}: {line} is gone; there is {string.Join(" / ", lines)}"));
        }
    }

    private static string Line(Dictionary<string, string> row, IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"{column} = {row[column]}"));

    private static async Task AssertSound(string path)
    {
        Assert.Equal(["ok"], await ReleasedStores.Lines(path, "PRAGMA integrity_check"));
        Assert.Empty(await ReleasedStores.Lines(path, """SELECT "table" FROM pragma_foreign_key_check"""));
        Assert.Equal(
            await ReleasedStores.Lines(path, """SELECT "State" || ' ' || COUNT(*) FROM "Comments" GROUP BY "State" ORDER BY "State" """),
            await ReleasedStores.Lines(path, """SELECT "State" || ' ' || "Count" FROM "CommentCounts" WHERE "Count" > 0 ORDER BY "State" """));
        Assert.Equal(["2"], await ReleasedStores.Lines(path, """SELECT CAST("CommentCount" AS TEXT) FROM "Articles" WHERE "Id" = 1"""));
        Assert.Equal(
            await ReleasedStores.Lines(path, """SELECT "State" || "Binned" || ' ' || COUNT(*) FROM "Articles" GROUP BY "State", "Binned" ORDER BY 1"""),
            await ReleasedStores.Lines(path, """SELECT "State" || "Binned" || ' ' || "Count" FROM "StoryCounts" WHERE "Count" > 0 ORDER BY 1"""));
    }

    private static async Task AssertServed(string path)
    {
        await using var site = new SiteUnderTest { DataPath = Path.GetDirectoryName(path)! };
        using var reader = site.Reader();
        Assert.Contains("نهر اليانغتسي يفيض", (await reader.Get("/")).Body, StringComparison.Ordinal);
        var story = await reader.Get(await site.AddressOf(1));
        Assert.Equal("نهر اليانغتسي يفيض: «أرقام» العام", story.Text("main h1"));
        Assert.Contains("تعليقٌ رقم 2 عن النهر", story.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("تعليقٌ رقم 3 عن النهر", story.Body, StringComparison.Ordinal);
        using var editor = await site.Staff(Roles.Editor);
        var queue = await editor.Get("/newsroom/comments?status=pending");
        Assert.Contains("تعليقٌ رقم 3 عن النهر", queue.Text("main"), StringComparison.Ordinal);
        Assert.Equal(200, (await editor.Get("/newsroom/articles/2")).Code);
        Assert.Equal(303, (await reader.Comment(1, "تعليق جديد بعد الترقية")).Code);
    }
}
