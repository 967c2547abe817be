using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Articles;

public sealed class HomeDeskTests : IAsyncLifetime
{
    private readonly List<long> _stories = [];
    private TestStore _store = null!;

    [Fact]
    public async Task While_nobody_has_chosen_the_newest_lead() => Assert.Equal([1, 2, 3, 4], await Head());

    [Fact]
    public async Task What_was_chosen_leads_in_its_order_and_the_newest_take_what_is_left()
    {
        Assert.Equal(Arranging.Done, await Arrange(0, 7, 2));

        Assert.Equal([7, 2, 1, 3], await Head());
    }

    [Fact]
    public async Task What_stands_at_the_head_does_not_stand_in_its_sections_block_too()
    {
        await Arrange(0, 7);

        await using var db = _store.Open();
        var page = await db.HomePage(await db.HomePicks(Make.Now, default), await db.Sections.ToListAsync(), Make.Now, default);
        Assert.DoesNotContain(page.Blocks.SelectMany(block => block.Stories), story => page.Head.Any(shown => shown.Id == story.Id));
        Assert.Equal(6, page.Latest.Count);
    }

    [Fact]
    public async Task A_withdrawn_story_leaves_its_place_and_does_not_come_back_by_itself()
    {
        await Arrange(0, 7, 6);

        await Act(7, (story, by) => story.Withdraw("سبب", by, Make.Now));
        Assert.Equal([6, 1, 2, 3], await Head());

        await Act(7, (story, by) => story.Publish(Make.Words(), new Named([.. story.Authors.Select(shown => shown.Author)], []), by, Make.Now.AddMinutes(1)));
        Assert.Equal([6, 7, 1, 2], await Head(Make.Now.AddMinutes(1))); // beside the chosen one as the newest, not in its place
    }

    [Fact]
    public async Task Of_two_who_arrange_at_once_the_second_changes_nothing()
    {
        Assert.Equal(Arranging.Done, await Arrange(0, 5));

        Assert.Equal(Arranging.Stale, await Arrange(0, 6));

        Assert.Equal([5, 1, 2, 3], await Head());
        Assert.Equal(Arranging.Done, await Arrange(1, 6));
        Assert.Equal([6, 1, 2, 3], await Head());
    }

    [Fact]
    public async Task Many_at_once_leave_one_arrangement()
    {
        var became = await Task.WhenAll(Enumerable.Range(1, 8).Select(story => Task.Run(() => Arrange(0, story))));

        Assert.Single(became, Arranging.Done);
        Assert.Equal(7, became.Count(one => one is Arranging.Stale));
        await using var db = _store.Open();
        Assert.Equal(1, await db.HomeArrangements.CountAsync());
        Assert.Equal(1, await db.AdminActs.CountAsync());
    }

    [Fact]
    public async Task A_story_that_readers_do_not_see_is_not_chosen()
    {
        await Act(7, (story, by) => story.Withdraw("سبب", by, Make.Now));

        Assert.Equal(Arranging.Gone, await Arrange(0, 5, 7));
        Assert.Equal(Arranging.Gone, await Arrange(0, 999));

        Assert.Equal([1, 2, 3, 4], await Head());
    }

    [Fact]
    public async Task The_last_arrangement_is_undone_and_done_again()
    {
        Assert.Equal(Arranging.Stale, await Undo(0)); // there is nothing to undo
        await Arrange(0, 5, 6);
        await Arrange(1, 8);

        Assert.Equal(Arranging.Stale, await Undo(1));
        Assert.Equal(Arranging.Done, await Undo(2));
        Assert.Equal([5, 6, 1, 2], await Head());
        Assert.Equal(Arranging.Done, await Undo(3));
        Assert.Equal([8, 1, 2, 3], await Head());
    }

    [Fact]
    public async Task The_first_arrangement_is_undone_to_none()
    {
        await Arrange(0, 5);

        Assert.Equal(Arranging.Done, await Undo(1));

        Assert.Equal([1, 2, 3, 4], await Head());
    }

    [Fact]
    public async Task Each_arrangement_is_written_down()
    {
        await Arrange(0, 5, 6);
        await Arrange(1);

        await using var db = _store.Open();
        var acts = await db.AdminActs.Include(act => act.By).OrderBy(act => act.Id).ToListAsync();
        Assert.Equal(["في الصدارة «قصة 5»، وبجانبها «قصة 6»", "ترتيب تلقائي: الأحدث أولًا"], acts.Select(act => act.Subject));
        Assert.All(acts, act => Assert.Equal((AdminActKind.HomeChanged, "ليلى", Make.Now), (act.Kind, act.By!.Name, act.At)));
    }

    [Fact]
    public void A_story_takes_one_place_of_four()
    {
        Assert.Throws<InvalidOperationException>(() => new HomeArrangement(1, [1, 1], Make.Staff(), Make.Now));
        Assert.Throws<InvalidOperationException>(() => new HomeArrangement(1, [1, 2, 3, 4, 5], Make.Staff(), Make.Now));
    }

    public async Task InitializeAsync()
    {
        _store = await TestStore.New();
        for (var i = 1; i <= 12; i++)
            _stories.Add(await _store.Publish(Make.Words($"قصة {i}", section: 1 + (i % 2)), Make.Now.AddHours(-i)));
        await using var db = _store.Open();
        db.Users.Add(Make.Staff());
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    // Stories go by their age, 1 the newest.
    private async Task<Arranging> Arrange(int seen, params int[] stories)
    {
        await using var db = _store.Open();
        return await new HomeDesk(db).Arrange(seen, [.. stories.Select(story => story > 12 ? story : _stories[story - 1])], await db.Users.FirstAsync(), Make.Now, default);
    }

    private async Task<Arranging> Undo(int seen)
    {
        await using var db = _store.Open();
        return await new HomeDesk(db).Undo(seen, await db.Users.FirstAsync(), Make.Now, default);
    }

    private async Task Act(int story, Action<Article, StaffMember> act)
    {
        await using var db = _store.Open();
        var article = (await new ArticleDesk(db, new LexiconCache()).Find(_stories[story - 1], default))!;
        act(article, await db.Users.FirstAsync());
        await db.SaveChangesAsync();
    }

    private async Task<IEnumerable<int>> Head(DateTime? now = null)
    {
        await using var db = _store.Open();
        var at = now ?? Make.Now;
        return (await Page(db, at)).Head.Select(story => 1 + _stories.IndexOf(story.Id));
    }

    private static async Task<HomePage> Page(NewsDb db, DateTime now) => await db.HomePage(await db.HomePicks(now, default), [], now, default);
}
