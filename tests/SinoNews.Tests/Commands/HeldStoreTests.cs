using System.Globalization;
using Microsoft.Data.Sqlite;
using SinoNews.Storage;
using SinoNews.Tests.Backups;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>A verb and what replaces the store keep out of each other's way, and a verb that can't go on says why in one line.</summary>
public sealed class HeldStoreTests
{
    [Fact]
    public async Task Nothing_replaces_the_store_while_a_verb_works_on_it()
    {
        using var folder = new TempFolder();
        var store = folder.File("data/sinonews.db");
        await using (var site = new SiteUnderTest { DataPath = folder.File("data") })
            await site.Publish();
        await using var tries = new Trying(() => StoreHold.TakeAlone(store));

        using (ConsoleTap.Into(tries))
            Assert.Equal(0, await Verbs.Run(["export", folder.File("site.zip"), "--data", folder.File("data")]));

        Assert.InRange(tries.Found.Count, 10, int.MaxValue); // as often as it told how far it was
        Assert.All(tries.Found, Assert.Null);
        using var alone = StoreHold.TakeAlone(store);
        Assert.NotNull(alone);
    }

    [Fact]
    public async Task While_the_store_is_replaced_no_verb_works_on_it()
    {
        using var data = new SmallData("mark");
        using (StoreHold.TakeAlone(data.Store))
            Assert.Equal((1, "The store can't be opened: The store is being replaced. Start again when that is done."), await Run("staff", "list", "--data", data.Folder));
        Assert.Equal((0, ""), await Run("staff", "list", "--data", data.Folder));
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told_in_a_line_though_the_store_could_be_opened()
    {
        using var data = new SmallData("mark");
        using var seeds = new TempFolder();
        seeds.Write("a.md", $"---\ntitle: قطار\n---\n{string.Concat(Enumerable.Repeat("كلمات لا تجد مكانا ", 1_000))}");
        data.Run("VACUUM"); // else there are pages that were used before
        using var connection = new SqliteConnection(SqliteStore.ConnectionString(data.Store));
        await connection.OpenAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA max_page_count = 1"; // as many as there are. It stays with the handle, which the verb takes from the pool
            await command.ExecuteNonQueryAsync();
        }
        await connection.CloseAsync();

        var (code, error) = await Run("seed", seeds.Path, "--data", data.Folder);

        SqliteConnection.ClearPool(connection);
        Assert.Equal((1, "It could not be finished: SQLite Error 13: 'database or disk is full'."), (code, error));
    }

    [Fact]
    public async Task A_report_that_can_not_be_written_is_no_fault_of_the_store()
    {
        using var folder = new TempFolder();
        using var data = new SmallData("mark");
        var (code, error) = await Run("import", "wordpress", folder.Write("blog.xml", "<rss/>"), "--report", folder.File("none/report.jsonl"), "--data", data.Folder);
        Assert.Equal(1, code);
        Assert.StartsWith("It could not be finished: ", error, StringComparison.Ordinal);
        Assert.Contains("none/report.jsonl", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> Run(params string[] verb)
    {
        await using var errors = new StringWriter(CultureInfo.InvariantCulture);
        using (ConsoleTap.ErrorsInto(errors))
            return (await Verbs.Run(verb), errors.ToString().Trim());
    }

    /// <summary>Tries something at each line that is printed.</summary>
    private sealed class Trying(Func<StoreHold?> attempt) : StringWriter(CultureInfo.InvariantCulture)
    {
        internal List<StoreHold?> Found { get; } = [];

        public override void WriteLine(string? value) => Found.Add(attempt());
    }
}
