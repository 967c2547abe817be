using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Importing;
using SinoNews.Storage;
using SinoNews.Tests.Comments;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>What was brought is brought once: whatever became of it here, and wherever an import was broken off.</summary>
public sealed class BroughtOnceTests : IAsyncLifetime
{
    private static readonly string Post = Wxr.Post(1, "عنوان", "نص", more: Wxr.Comment(1, "كلام سلمى") + Wxr.Comment(2, "كلام هدى", email: "huda@example.org"));

    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(ModerationAct.Spam)]
    [InlineData(ModerationAct.Trash)]
    [InlineData(ModerationAct.Reject)]
    public async Task What_the_desk_turned_away_does_not_come_back_with_a_newer_export(ModerationAct act)
    {
        await _store.Bring(Post);
        await _store.Decide(await _store.Ask(db => db.Comments.Where(one => one.Text == "كلام سلمى").Select(one => one.Id).SingleAsync()), act, reason: act is ModerationAct.Reject ? RejectionReason.Abusive : null);
        _store.Now += TimeSpan.FromDays(366);
        Assert.Equal(1, await new Retention(_store.Writer).Expire(_store.Now, default));

        var outcome = await _store.Bring(Post);

        Assert.Equal((0, 1), (outcome.Comments, outcome[ImportOutcome.Known]));
        Assert.Equal(["كلام هدى"], await Texts());
        await _store.AssertBalance();
    }

    [Fact]
    public async Task Nor_does_what_a_reader_had_erased()
    {
        await _store.Bring(Post);
        var reader = await _store.Ask(async db => (await db.ReaderKey(default)).Reader("salma@example.org"));
        Assert.Equal(1, await new ReaderErasure(_store.Writer).Erase(reader, null, _store.Now, default));

        await _store.Bring(Post, Wxr.Post(2, "جديد", "نص جديد"));

        Assert.Equal(["كلام هدى"], await Texts());
        Assert.Equal(2, await _store.Ask(db => db.BroughtComments.CountAsync())); // the mark stays, and is of nobody:
    }

    [Fact]
    public async Task The_mark_that_stays_is_of_the_place_and_the_same_whoever_wrote_there()
    {
        await _store.Bring(Wxr.Post(1, "عنوان", "نص", more: Wxr.Comment(1, "كلام سلمى")));
        using var other = await CommentStore.New();
        await other.Bring(Wxr.Post(1, "آخر", "نص آخر", more: Wxr.Comment(1, "كلام هدى", email: "huda@example.org", name: "هدى", gmt: "2020-01-01 00:00:00")));

        Assert.Equal(await Marks(_store), await Marks(other));
        Assert.Equal(["Key"], await ReleasedStores.Lines(_store.Store.Path, """SELECT "name" FROM pragma_table_info('BroughtComments')"""));
    }

    [Fact]
    public async Task A_store_of_the_release_before_knows_what_it_brought()
    {
        using var store = TestStore.None();
        await ReleasedStores.Put("20261130054045_FormerAddresses", store.Path);
        // Two that were brought, and an answer of the newsroom, whose hash follows its key as well.
        var keys = await ReleasedStores.Lines(
            store.Path, """UPDATE "Comments" SET "ContentHash" = lower(replace("Key", '-', '')), "StaffId" = CASE "Id" WHEN 3 THEN 2 END WHERE "Id" <= 3 RETURNING "Key" """);

        await using (var db = store.Open())
            await db.BringUpToDate(default);

        Assert.Equal(keys.Take(2), await ReleasedStores.Lines(store.Path, """SELECT "Key" FROM "BroughtComments" ORDER BY "Key" """));
    }

    [Fact]
    public async Task An_import_that_is_broken_off_is_run_once_more_and_everything_is_there_once()
    {
        string[] posts = [.. Enumerable.Range(1, 6).Select(i => Wxr.Post(i, $"قصة {i}", $"نص {i}", more: Wxr.Comment(i, $"تعليق {i}")))];
        using var stop = new CancellationTokenSource();
        var items = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.Bring(
            _ =>
            {
                if (++items == 4) // the site's own address is the first
                    stop.Cancel();
            },
            stop.Token, posts));
        Assert.Equal((3, 3), await Counts());

        var outcome = await _store.Bring(posts);

        Assert.Equal((3, 3, 3), (outcome[ImportOutcome.Added], outcome[ImportOutcome.Known], outcome.Comments));
        Assert.Equal((6, 6), await Counts());
        await _store.AssertBalance();
    }

    [Fact]
    public async Task Sections_in_another_order_change_no_story_that_no_category_placed()
    {
        await _store.Bring(Post);
        var section = await SectionOf();
        await _store.Write(async db =>
        {
            foreach (var one in await db.Sections.ToListAsync())
                one.StandAt(100 - one.Position);
        });
        Assert.NotEqual(section, await _store.Ask(db => db.Sections.OrderBy(one => one.Position).Select(one => one.Id).FirstAsync()));

        Assert.Equal(1, (await _store.Bring(Post))[ImportOutcome.Known]);
        Assert.Equal(1, (await _store.Bring(Post.Replace("CDATA[نص]", "CDATA[نص تغيّر]", StringComparison.Ordinal)))[ImportOutcome.Updated]);
        Assert.Equal(section, await SectionOf());
    }

    [Fact]
    public async Task A_story_that_went_live_meanwhile_is_not_taken_for_a_changed_one()
    {
        var later = Wxr.Post(1, "لاحق", "نص", "future", gmt: _store.Now.AddDays(1).Gmt());
        await _store.Bring(later);
        _store.Now += TimeSpan.FromDays(2);

        Assert.Equal(1, (await _store.Bring(later))[ImportOutcome.Known]);
    }

    private Task<int> SectionOf() => _store.Ask(db => db.Articles.Where(story => story.SourceKey != null).Select(story => story.SectionId).SingleAsync());

    private Task<(int Stories, int Comments)> Counts() =>
        _store.Ask(async db => (await db.Articles.CountAsync(story => story.SourceKey != null), await db.Comments.CountAsync()));

    private Task<List<string>> Texts() => _store.Ask(db => db.Comments.Select(comment => comment.Text).ToListAsync());

    private static Task<List<Guid>> Marks(CommentStore store) => store.Ask(db => db.BroughtComments.Select(mark => mark.Key).ToListAsync());
}
