using Microsoft.EntityFrameworkCore;
using SinoNews.Exporting;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Exporting;

/// <summary>What an import refuses, and that it then leaves nothing.</summary>
public sealed class SiteImportTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private TestStore _store = null!;

    private string Archive => _folder.File("site.zip");

    public async Task InitializeAsync()
    {
        _store = await TestStore.New();
        for (var i = 0; i < 3; i++)
            await _store.Publish(Make.Words($"قصة {i}"));
        await Export(_store, Archive);
    }

    [Fact]
    public async Task What_was_written_while_the_export_ran_is_not_in_it()
    {
        var written = 0;
        await Export(_store, Archive, _ => written += Publish());

        Assert.True(written > 20);
        using var other = TestStore.None();
        await Import(other, Archive); // and every reference holds
        await using var db = other.Open();
        Assert.Equal(3, await db.Articles.CountAsync());
        Assert.Equal(3, await db.StoryCounts.SumAsync(count => count.Count));
    }

    [Fact]
    public async Task A_folder_with_stories_is_refused_and_left_as_it_is()
    {
        using var other = await TestStore.New();
        await other.Publish(Make.Words("قصة أخرى"));
        Assert.Equal("There are stories or colleagues already. An archive is read into an empty data folder.", (await Assert.ThrowsAsync<IOException>(() => Import(other, Archive))).Message);
        await using var db = other.Open();
        Assert.Equal("قصة أخرى", await db.Articles.Select(story => story.Title).SingleAsync());
    }

    [Fact]
    public async Task A_store_without_stories_and_colleagues_makes_place()
    {
        using var other = await TestStore.New();
        await Import(other, Archive);
        await using var db = other.Open();
        Assert.Equal(3, await db.Articles.CountAsync());
    }

    [Fact]
    public async Task While_a_server_holds_the_store_nothing_is_imported()
    {
        using var other = TestStore.None();
        using (StoreHold.Share(other.Path))
            Assert.Equal("A server or a verb holds the store. Stop it first.", (await Assert.ThrowsAsync<IOException>(() => Import(other, Archive))).Message);
        AssertNothing(other);
    }

    [Fact]
    public async Task A_damaged_archive_is_refused()
    {
        var bytes = await File.ReadAllBytesAsync(Archive);
        bytes[bytes.AsSpan().IndexOf("tables/Articles.jsonl"u8) + 80] ^= 0x40; // in its rows, behind its name
        await File.WriteAllBytesAsync(Archive, bytes);
        await Refused(Archive);
    }

    [Fact]
    public async Task Another_form_and_a_newer_schema_are_refused_by_name()
    {
        await Refused(await _folder.Rewritten(Archive, (_, text) => text, form: "sinonews-export-2"), "is of the form sinonews-export-2, and sinonews-export-1 is wanted.");
        await Refused(await _folder.Rewritten(Archive, (_, text) => text, schema: "20991231000000_Later"), "The archive is of the schema 20991231000000_Later, which this release does not know.");
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_refused()
    {
        await Refused(await Changed("tables/Tags.jsonl", "{\"Id\":1}"), "Line 1 of 'Tags' is no row of it.");
        await Refused(await Changed("tables/Tags.jsonl", "{\"Id\":1,\"Slug\":\"a\",\"Name\":\"b\",\"Other\":2}"), "Line 1 of 'Tags' is no row of it.");
        await Refused(await Changed("tables/Tags.jsonl", "قلم"), "Line 1 of 'Tags' is no row of it.");
        await Refused(await Changed("tables/Tags.jsonl", "{\"Id\":[1],\"Slug\":\"a\",\"Name\":\"b\"}"), "Line 1 of 'Tags' is no row of it.");
        await Refused(await Changed("tables/Authors.jsonl", null), "ArticleAuthors");
        await Refused(await _folder.Rewritten(Archive, (_, text) => text, also: "tables/sqlite_master.jsonl"), "no table 'sqlite_master'");
        await Refused(await _folder.Rewritten(Archive, (_, text) => text, also: "program.sh"), "'program.sh' is no part of an export.");
        await Refused(await _folder.Rewritten(Archive, (_, text) => text, also: "media/aa/passwd"), "'aa/passwd' is no file of a picture.");
    }

    [Fact]
    public async Task An_export_of_an_earlier_schema_is_brought_to_this_one()
    {
        var earlier = await _folder.Rewritten(Archive, (file, text) => file is "tables/FormerAddresses.jsonl" or "tables/BroughtComments.jsonl" ? null : text, schema: "20261130014306_AlertByMail");
        using var other = TestStore.None();
        await Import(other, earlier);
        await using var db = other.Open();
        Assert.Equal(3, await db.Articles.CountAsync());
        Assert.Empty(await db.FormerAddresses.ToListAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.True(StoreGlance.IsUpToDate(other.Path));
    }

    [Fact]
    public async Task An_import_that_is_broken_off_leaves_nothing_and_can_be_done_again()
    {
        using var other = TestStore.None();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import(other, Archive, step => StopAt(step, "Revisions", stop), stop.Token));
        AssertNothing(other);

        await Import(other, Archive);
        await using var db = other.Open();
        Assert.Equal(3, await db.Articles.CountAsync());
    }

    [Fact]
    public async Task The_archive_explains_itself()
    {
        var said = await Rewriting.Text(Archive, "README.txt");
        Assert.Contains(Rewriting.Form, said, StringComparison.Ordinal);
        Assert.Contains("tables/NAME.jsonl", said, StringComparison.Ordinal);
        var row = (await Rewriting.Text(Archive, "tables/Articles.jsonl")).Split('\n')[0];
        Assert.Contains("\"Title\":\"قصة 0\"", row, StringComparison.Ordinal);
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private static void StopAt(string step, string table, CancellationTokenSource stop)
    {
        if (step.StartsWith(table, StringComparison.Ordinal))
            stop.Cancel();
    }

    private int Publish()
    {
        Task.Run(() => _store.Publish(Make.Words("قصة جاءت في الأثناء"))).GetAwaiter().GetResult(); // between two tables, and nowhere else
        return 1;
    }

    private Task<string> Changed(string file, string? content) => _folder.Rewritten(Archive, (name, text) => name == file ? content : text);

    private static async Task Refused(string archive, string why = "damaged")
    {
        using var other = TestStore.None();
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Import(other, archive));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        AssertNothing(other);
    }

    private static void AssertNothing(TestStore other)
    {
        var folder = Path.GetDirectoryName(other.Path)!;
        Assert.All(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), file => Assert.Equal("sinonews.db.serving", Path.GetFileName(file)));
    }

    private static async Task Export(TestStore store, string archive, Action<string>? tell = null)
    {
        await using var db = store.Open();
        using var pictures = new PictureStore(Path.Combine(Path.GetDirectoryName(store.Path)!, "media"));
        await new SiteExport(db, pictures).Write(archive, Make.Now, tell ?? (_ => { }), default);
    }

    private static async Task Import(TestStore store, string archive, Action<string>? tell = null, CancellationToken ct = default)
    {
        await using var db = store.Open();
        using var pictures = new PictureStore(Path.Combine(Path.GetDirectoryName(store.Path)!, "media"));
        await new SiteImport(db, pictures).Read(archive, tell ?? (_ => { }), ct);
    }
}
