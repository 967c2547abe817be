using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Articles;

public sealed class PublishDueArticlesTests : IAsyncLifetime
{
    private static readonly DateTime Due = Make.Now.AddMinutes(10);

    private TestStore _store = null!;

    [Fact]
    public async Task Nothing_is_marked_a_millisecond_before_its_time()
    {
        var id = await Scheduled();

        Assert.Empty(await Run(Due.AddMilliseconds(-1)));
        Assert.Equal([id], await Run(Due));

        var story = await Story(id);
        Assert.Equal((ArticleState.Published, Due, (DateTime?)null), (story.State, story.VisibleFrom, story.ModifiedAt));
        Assert.Equal([ArticleActKind.Drafted, ArticleActKind.Scheduled, ArticleActKind.WentLive], await Acts(id));
    }

    [Fact]
    public async Task What_was_marked_is_not_marked_again()
    {
        var id = await Scheduled();

        Assert.Equal([id], await Run(Due.AddHours(1)));
        Assert.Empty(await Run(Due.AddHours(2)));

        Assert.Single(await Acts(id), kind => kind is ArticleActKind.WentLive);
    }

    [Fact]
    public async Task Of_two_clocks_in_one_moment_one_marks_it()
    {
        var id = await Scheduled();
        IReadOnlyList<long> other = [];

        var mine = await Run(Due, async () => other = await Run(Due));

        Assert.Empty(mine);
        Assert.Equal([id], other);
        Assert.Single(await Acts(id), kind => kind is ArticleActKind.WentLive);
    }

    [Fact]
    public async Task One_that_a_colleague_holds_up_holds_up_no_other()
    {
        var (held, free) = (await Scheduled(), await Scheduled());

        Assert.Equal([free], await Run(Due, () => Edit(held, (article, by) => article.Embargo(Due.AddDays(-1), "وعد", by, Due))));

        Assert.Equal([held], await Run(Due));
    }

    [Fact]
    public async Task An_editor_who_unschedules_in_the_same_moment_wins()
    {
        var id = await Scheduled();

        Assert.Empty(await Run(Due, () => Edit(id, (article, by) => article.Unschedule(by, Due))));

        var story = await Story(id);
        Assert.Equal((ArticleState.Draft, (DateTime?)null), (story.State, story.VisibleFrom));
        Assert.DoesNotContain(ArticleActKind.WentLive, await Acts(id));
        Assert.Empty(await Run(Due.AddDays(1)));
    }

    [Fact]
    public async Task An_editor_who_reschedules_in_the_same_moment_wins()
    {
        var id = await Scheduled();

        Assert.Empty(await Run(Due, () => Edit(id, (article, by) => article.Schedule(article.LatestWords, new Named([.. article.Authors.Select(shown => shown.Author)], []), Due.AddHours(1), by, Due))));

        Assert.Equal((ArticleState.Scheduled, Due.AddHours(1)), ((await Story(id)).State, (await Story(id)).VisibleFrom));
        Assert.Empty(await Run(Due.AddMinutes(59)));
        Assert.Equal([id], await Run(Due.AddHours(1)));
        Assert.Single(await Acts(id), kind => kind is ArticleActKind.WentLive);
    }

    [Fact]
    public async Task An_editor_whom_the_clock_came_before_changes_nothing()
    {
        var id = await Scheduled();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Edit(id, (article, by) => article.Unschedule(by, Due), before: () => Run(Due)));

        Assert.Equal((ArticleState.Published, Due), ((await Story(id)).State, (await Story(id)).VisibleFrom));
        Assert.Equal([ArticleActKind.Drafted, ArticleActKind.Scheduled, ArticleActKind.WentLive], await Acts(id));
    }

    [Fact]
    public async Task Many_at_once_are_marked_round_after_round()
    {
        for (var i = 0; i < 55; i++)
            await Scheduled();

        Assert.Equal((50, 5, 0), ((await Run(Due)).Count, (await Run(Due)).Count, (await Run(Due)).Count));
    }

    public async Task InitializeAsync() => _store = await TestStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private async Task<long> Scheduled()
    {
        await using var db = _store.Open();
        var (desk, editor) = (new ArticleDesk(db, new LexiconCache()), await Editor(db));
        var article = await desk.Draft(Make.Words(), editor, Make.Now, default);
        await desk.Schedule(article, Due, editor, Make.Now, default);
        await db.SaveChangesAsync();
        return article.Id;
    }

    private async Task<IReadOnlyList<long>> Run(DateTime now, Func<Task>? meanwhile = null)
    {
        await using var db = meanwhile is null ? _store.Open() : _store.Open(new Interrupted(meanwhile));
        return await new PublishDueArticles(db).Run(now, default);
    }

    private async Task Edit(long id, Action<Article, StaffMember> act, Func<Task>? before = null)
    {
        await using var db = _store.Open();
        var article = (await new ArticleDesk(db, new LexiconCache()).Find(id, default))!;
        act(article, await Editor(db));
        await (before?.Invoke() ?? Task.CompletedTask);
        await db.SaveChangesAsync();
    }

    private static async Task<StaffMember> Editor(SinoNews.Storage.NewsDb db) => await db.Users.FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;

    private async Task<Article> Story(long id)
    {
        await using var db = _store.Open();
        return await db.Articles.SingleAsync(article => article.Id == id);
    }

    private async Task<List<ArticleActKind>> Acts(long id)
    {
        await using var db = _store.Open();
        return await db.ArticleActs.Where(act => act.ArticleId == id).OrderBy(act => act.Id).Select(act => act.Kind).ToListAsync();
    }
}
