using Microsoft.Data.Sqlite;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Faults;

/// <summary>An older program that meets the store of a newer one leaves it alone, and says what to do.</summary>
public sealed class NewerStoreTests
{
    private const string Unknown = "20991231000000_FromAnotherYear";

    [Fact]
    public async Task A_server_refuses_it_in_one_line()
    {
        using var store = await Newer();
        var before = await File.ReadAllBytesAsync(store.Path);

        var run = await ProgramRun.Of($"--SinoNews:DataPath={Path.GetDirectoryName(store.Path)}", "--urls=http://127.0.0.1:0", "--environment=Development");

        AssertRefused(run);
        Assert.Equal(before, await File.ReadAllBytesAsync(store.Path));
    }

    [Theory]
    [InlineData("staff", "list")]
    [InlineData("search", "rebuild")]
    public async Task A_verb_refuses_it_in_one_line(params string[] verb)
    {
        using var store = await Newer();
        var before = await File.ReadAllBytesAsync(store.Path);

        AssertRefused(await ProgramRun.Of([.. verb, "--data", Path.GetDirectoryName(store.Path)!]));

        Assert.Equal(before, await File.ReadAllBytesAsync(store.Path));
    }

    [Fact]
    public async Task It_is_not_up_to_date_even_with_all_migrations_that_are_known()
    {
        using var store = await Newer();
        Assert.False(StoreGlance.IsUpToDate(store.Path));
        await using var db = store.Open();
        var refused = await Assert.ThrowsAsync<IOException>(() => db.BringUpToDate(default));
        Assert.Contains(Unknown, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(store.Backups));
    }

    private static void AssertRefused(ProgramRun run)
    {
        Assert.Equal(1, run.Exit);
        var line = Assert.Single(run.Errors);
        Assert.Contains("written by a newer SinoNews", line, StringComparison.Ordinal);
        Assert.Contains(Unknown, line, StringComparison.Ordinal);
        Assert.Contains("restore a backup", line, StringComparison.Ordinal);
    }

    private static async Task<TestStore> Newer()
    {
        var store = await TestStore.New();
        await using var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""INSERT INTO "__EFMigrationsHistory" VALUES ('{Unknown}', '99.0.0')""";
        await command.ExecuteNonQueryAsync();
        return store;
    }
}
