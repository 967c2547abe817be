using Microsoft.EntityFrameworkCore;
using SinoNews.Importing;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Tests.Names;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Importing;

public sealed class GlossarySeedsTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Heard _heard = new();
    private TestStore _store = null!;
    private StoreWriter _writer = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.New();
        _writer = new StoreWriter(() => _store.Open());
    }

    public Task DisposeAsync()
    {
        _writer.Dispose();
        _store.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_shipped_entries_go_in_once()
    {
        Write(Glossary.Beijing, Glossary.Shanghai);

        Assert.Equal(2, await Seed());
        Assert.Equal(0, await Seed());

        Assert.Equal(["بكين", "شانغهاي"], await Names());
        Assert.Empty(_heard.Warnings);
    }

    [Fact]
    public async Task A_changed_file_changes_what_nobody_touched_and_keeps_what_somebody_did()
    {
        Write(Glossary.Beijing, Glossary.Shanghai);
        await Seed();
        await Staff(async (desk, by) => await desk.Revise(await IdOf("بكين"), 1, Glossary.Beijing with { Explanation = "ما كتبته غرفة الأخبار." }, by, Make.Now, default));

        Write(Glossary.Beijing with { Explanation = "ملف." }, Glossary.Shanghai with { Name = "شنغهاي", Explanation = "ملف." });
        Assert.Equal(1, await Seed());

        Assert.Equal(["بكين", "شنغهاي"], await Names());
        Assert.Equal(["ما كتبته غرفة الأخبار.", "ملف."], await _store.Open().GlossaryEntries.OrderBy(entry => entry.SortKey).Select(entry => entry.Explanation).ToListAsync());
        Assert.Contains("بكين", Assert.Single(_heard.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_whose_characters_were_put_right_is_the_same_entry()
    {
        Write(Glossary.Shanghai with { Simplified = "上诲" });
        await Seed();
        var id = await IdOf("شانغهاي");

        Write(Glossary.Shanghai);
        Assert.Equal(1, await Seed());

        Assert.Equal(id, await IdOf("شانغهاي"));
    }

    [Fact]
    public async Task What_the_newsroom_deleted_never_returns()
    {
        Write(Glossary.Beijing);
        await Seed();
        await Staff(async (desk, by) => await desk.Delete(await IdOf("بكين"), 1, by, Make.Now, default));

        Write(Glossary.Beijing with { Explanation = "ملف." });
        Assert.Equal(0, await Seed());

        Assert.Empty(await Names());
    }

    [Fact]
    public async Task The_newsrooms_own_entry_stays_the_newsrooms()
    {
        await Staff((desk, by) => desk.Add(Glossary.Beijing with { Name = "بيجينغ" }, by, Make.Now, default));

        Write(Glossary.Beijing);
        Assert.Equal(0, await Seed());

        Assert.Equal(["بيجينغ"], await Names());
    }

    [Fact]
    public async Task What_can_not_be_read_is_named_and_the_rest_goes_in()
    {
        _folder.Write("a.json", "[{");
        _folder.Write("b.json", GlossaryFile.WriteJson([Glossary.Beijing, Glossary.Beijing with { Name = "أخرى" }, Glossary.Shanghai with { Pinyin = "Shanghai" }]));
        _folder.Write("c.txt", "ليس من المعجم");

        Assert.Equal(1, await Seed());

        string[] said = ["a.json", "Twice", "PinyinWithoutTones"];
        Assert.Equal(said.Length, _heard.Warnings.Count);
        Assert.All(_heard.Warnings.Zip(said), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_shipped_entry_goes_in_without_a_warning()
    {
        var folder = Repository.Path("seeds", "glossary");
        var count = await new GlossarySeeds(new GlossaryDesk(_writer), _heard.For<GlossarySeeds>()).Seed(folder, Make.Now, default);

        Assert.Empty(_heard.Warnings);
        Assert.Equal(Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Sum(file => GlossaryFile.Read(File.ReadAllBytes(file)).Count) : 0, count);
    }

    private void Write(params EntryWords[] entries) => _folder.Write("names.json", GlossaryFile.WriteJson(entries));

    private Task<int> Seed() => new GlossarySeeds(new GlossaryDesk(_writer), _heard.For<GlossarySeeds>()).Seed(_folder.Path, Make.Now, default);

    private async Task<List<string>> Names()
    {
        await using var db = _store.Open();
        return await db.GlossaryEntries.OrderBy(entry => entry.SortKey).Select(entry => entry.Name).ToListAsync();
    }

    private async Task<int> IdOf(string name)
    {
        await using var db = _store.Open();
        return await db.GlossaryEntries.Where(entry => entry.Name == name).Select(entry => entry.Id).SingleAsync();
    }

    private async Task Staff(Func<GlossaryDesk, SinoNews.Staff.StaffMember, Task<EntryRuling>> act)
    {
        await using var db = _store.Open();
        var by = db.Users.Add(Make.Staff()).Entity;
        await db.SaveChangesAsync();
        Assert.IsType<EntryRuling.Done>(await act(new GlossaryDesk(_writer), by));
    }
}
