using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Importing;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Importing;

public sealed class SeedMarkTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private TestStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.New();
        _folder.Write("a.md", "---\ntitle: أولى\n---\nنص");
        Directory.CreateDirectory(_folder.File("glossary"));
        await Seed();
        Keep();
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void It_holds_while_nothing_changed() => Assert.True(Holds());

    [Fact]
    public void It_does_not_hold_before_it_was_kept()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "---\ntitle: أولى\n---\nنص");
        using var glance = new StoreGlance(_store.Path);
        Assert.False(new SeedMark(Path.Combine(folder.Path, "sinonews.db"), folder.Path, TimeZoneInfo.Utc).Holds(glance));
    }

    [Fact]
    public void It_does_not_hold_after_a_file_changed_even_at_the_same_length_and_time()
    {
        var written = File.GetLastWriteTimeUtc(_folder.File("a.md"));
        _folder.Write("a.md", "---\ntitle: أولي\n---\nنص");
        File.SetLastWriteTimeUtc(_folder.File("a.md"), written);
        Assert.False(Holds());
    }

    [Theory]
    [InlineData("b.md")]
    [InlineData("glossary/b.json")]
    public void It_does_not_hold_after_a_file_came(string file)
    {
        _folder.Write(file, "[]");
        Assert.False(Holds());
    }

    [Fact]
    public void It_does_not_hold_after_a_file_got_another_name()
    {
        File.Move(_folder.File("a.md"), _folder.File("b.md"));
        Assert.False(Holds());
    }

    [Fact]
    public void It_does_not_hold_in_another_zone() => Assert.False(Holds(TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh")));

    [Fact]
    public async Task It_does_not_hold_for_a_store_that_was_put_in_its_place()
    {
        using var other = await TestStore.New();
        using var glance = new StoreGlance(other.Path);
        Assert.False(Mark(TimeZoneInfo.Utc).Holds(glance));
    }

    [Fact]
    public async Task It_does_not_hold_after_a_seeded_story_came_from_another_version_of_its_file()
    {
        await using (var db = _store.Open())
            await db.Database.ExecuteSqlAsync($"""UPDATE "Articles" SET "SourceHash" = 'other'""");
        Assert.False(Holds());
    }

    [Fact]
    public async Task It_does_not_hold_after_the_newsroom_changed_the_glossary()
    {
        await using (var db = _store.Open())
        {
            (await db.GlossaryStates.SingleAsync()).Change();
            await db.SaveChangesAsync();
        }
        Assert.False(Holds());
    }

    [Fact]
    public async Task It_does_not_hold_after_the_sections_changed()
    {
        await using (var db = _store.Open())
            await db.Database.ExecuteSqlAsync($"""UPDATE "Sections" SET "Slug" = 'other' WHERE "Slug" = 'culture'""");
        Assert.False(Holds());
    }

    [Fact]
    public async Task It_holds_after_the_newsroom_published_a_story_of_its_own()
    {
        await _store.Publish(Make.Words());
        Assert.True(Holds());
    }

    private bool Holds(TimeZoneInfo? zone = null)
    {
        using var glance = new StoreGlance(_store.Path);
        return Mark(zone ?? TimeZoneInfo.Utc).Holds(glance);
    }

    private void Keep()
    {
        using var glance = new StoreGlance(_store.Path);
        Mark(TimeZoneInfo.Utc).Keep(glance);
    }

    private SeedMark Mark(TimeZoneInfo zone) => new(_store.Path, _folder.Path, zone);

    private async Task Seed()
    {
        await using var db = _store.Open();
        var folder = new SeedFolder(db, new ArticleImporter(db, new ArticleDesk(db, new LexiconCache())), new Heard().For<SeedFolder>());
        await folder.Seed(_folder.Path, TimeZoneInfo.Utc, Make.Now, default);
        Assert.True(folder.HasTakenAll);
    }
}
