using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Storage;

public sealed class UpgradeTests
{
    [Fact]
    public async Task A_store_of_the_first_release_keeps_its_comments_counts_and_decisions()
    {
        using var store = await FirstRelease();
        await using (var db = store.Open())
            await db.BringUpToDate(default);

        await using var upgraded = store.Open();
        var spam = await upgraded.Comments.SingleAsync(comment => comment.Id == 1);
        Assert.Equal((new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc), 7), (spam.DecidedAt, spam.DecidedById));
        Assert.Equal(["plain", "travel"], await upgraded.Sections.InOrder().Select(section => section.Look).ToListAsync());
        var site = await upgraded.Sites.SingleAsync();
        Assert.Equal(("سينو", "عبارة", null, 0), (site.Name, site.Tagline, site.TimeZone, site.Links.Count));
        Assert.Equal(await upgraded.Articles.CountAsync(), await upgraded.StoryPackages.CountAsync());
        Assert.Equal(
            await upgraded.Articles.Where(story => story.VisibleFrom != null).Select(story => story.Id).Order().ToListAsync(),
            await upgraded.StoryPackages.Where(package => package.IsDue).Select(package => package.ArticleId).Order().ToListAsync());
        Assert.Null((await upgraded.Comments.SingleAsync(comment => comment.Id == 2)).DecidedAt);
        var queue = new ModerationQueue(upgraded);
        var counts = await queue.Counts(default);
        Assert.Equal((1, 1, 0), (counts[CommentState.Pending], counts[CommentState.Spam], counts[CommentState.Approved]));
        Assert.Equal([1L], (await queue.Page(new QueueFilter { Words = "الصين" }, QueueOrder.Oldest, null, Make.Now, default)).Cards.Select(card => card.Id));
    }

    [Theory]
    [InlineData("VACUUM INTO")]
    [InlineData("PRAGMA foreign_keys = 0")]
    [InlineData("DROP TABLE \"SetupLinks\"")]
    [InlineData("DROP TABLE \"Articles\"")]
    [InlineData("PRAGMA foreign_keys = 1")]
    [InlineData("PRAGMA integrity_check")]
    public async Task An_upgrade_that_is_broken_off_is_done_at_the_next_start(string at)
    {
        using var store = await FirstRelease();
        await Breaks(store, new Cut((_, sql) => sql.Contains(at, StringComparison.Ordinal)));
        await StandsAfterAStart(store);
    }

    [Fact]
    public async Task An_upgrade_can_be_broken_off_at_any_command()
    {
        var whole = new Cut((_, _) => false);
        using (var store = await FirstRelease())
        {
            await using var db = store.Open(whole);
            await db.BringUpToDate(default);
        }
        Assert.True(whole.Commands > 50);

        for (var command = 1; command < whole.Commands; command += 1 + (whole.Commands / 12))
        {
            using var store = await FirstRelease();
            await Breaks(store, new Cut((number, _) => number == command));
            await StandsAfterAStart(store);
        }
    }

    [Fact]
    public async Task A_first_start_that_is_broken_off_is_done_at_the_next()
    {
        using var store = TestStore.None();
        await Breaks(store, new Cut((_, sql) => sql.Contains("DROP TABLE \"Articles\"", StringComparison.Ordinal)));

        await using var db = store.Open();
        await db.BringUpToDate(default);
        Assert.Empty(await db.Articles.ToListAsync());
        Assert.False(Directory.Exists(store.Backups));
    }

    [Fact]
    public async Task What_the_store_was_before_an_upgrade_is_kept()
    {
        using var store = await FirstRelease();
        await using (var db = store.Open())
            await db.BringUpToDate(default);

        var kept = Assert.Single(Directory.GetFiles(store.Backups));
        Assert.Matches(@"/before-\d{14}_\w+\.db$", kept);
        await using var before = new SqliteConnection($"Data Source={kept};Mode=ReadOnly;Pooling=False");
        await before.OpenAsync();
        await using var count = before.CreateCommand();
        count.CommandText = "SELECT (SELECT COUNT(*) FROM SetupLinks) || ':' || (SELECT COUNT(*) FROM Comments)";
        Assert.Equal("0:2", await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_store_that_another_process_holds_is_left_alone()
    {
        using var store = await FirstRelease();
        await using (var other = new SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            await other.OpenAsync();
            await using var read = other.CreateCommand();
            read.CommandText = "SELECT COUNT(*) FROM Comments";
            await read.ExecuteScalarAsync();

            await using var db = store.Open();
            var refused = await Assert.ThrowsAsync<IOException>(() => db.BringUpToDate(default));
            Assert.Equal("Another process holds the store. Stop it, then start again.", refused.Message);
        }
        await StandsAfterAStart(store);
    }

    private static async Task Breaks(TestStore store, Cut cut)
    {
        await using var db = store.Open(cut);
        await Assert.ThrowsAsync<IOException>(() => db.BringUpToDate(default));
        Assert.True(cut.Happened);
    }

    private static async Task StandsAfterAStart(TestStore store)
    {
        await using var db = store.Open();
        await db.BringUpToDate(default);
        Assert.Equal([1L, 2L], await db.Comments.Select(comment => comment.Id).Order().ToListAsync());
        Assert.Equal(2, await db.Decisions.CountAsync());
        Assert.Equal(("ع", "هيئة"), await db.Articles.Select(article => ValueTuple.Create(article.Title, article.Byline)).SingleAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(store.Path)!, "*.upgrade*"));
    }

    private static async Task<TestStore> FirstRelease()
    {
        var store = await TestStore.At("20261123160333_Initial");
        await using (var db = store.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO Sections (Id, Slug, Name, Description, Position, Glyph, Pinyin, GlyphMeaning, GlyphNote, StoryGlyphs) VALUES (1, 's', 'ق', '', 1, '', '', '', '', ''), (2, 'travel', 'س', '', 2, '', '', '', '', '');
                INSERT INTO Sites (Id, Name, Tagline) VALUES (1, 'سينو', 'عبارة');
                INSERT INTO Authors (Id, Slug, Name) VALUES (1, 'a', 'هيئة');
                INSERT INTO AspNetUsers (Id, Name, JoinedAt, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES (7, 'ليلى', '2026-09-01', 0, 0, 0, 0, 0);
                INSERT INTO Articles (Id, Version, State, Title, Description, Slug, ReadingMinutes, SectionId, AuthorId, LatestRevision, CreatedAt, EditedAt, TouchedByStaff, Binned, CommentCount, CommentsClosed, VisibleFrom)
                    VALUES (1, 1, 'Published', 'ع', '', 'ع', 1, 1, 1, 1, '2026-09-01', '2026-09-01', 0, 0, 0, 0, '2026-09-01');
                INSERT INTO Comments (Id, Version, State, ArticleId, Name, Email, Text, Reason, Key, ContentHash, Receipt, CreatedAt)
                    VALUES (1, 2, 'Spam', 1, 'سلمى', 's@example.org', 'كلام عن الصِّين', 'FirstComment', '00000000-0000-0000-0000-000000000001', 'x', 'r1', '2026-09-02'),
                           (2, 0, 'Pending', 1, 'نورة', 'n@example.org', 'كلام آخر', 'FirstComment', '00000000-0000-0000-0000-000000000002', 'x', 'r2', '2026-09-03');
                INSERT INTO Decisions (CommentId, Act, "From", "To", Version, ById, At)
                    VALUES (1, 'Approve', 'Pending', 'Approved', 1, 7, '2026-09-04'), (1, 'Spam', 'Approved', 'Spam', 2, 7, '2026-11-23 10:00:00');
                """);
        }
        return store;
    }
}
