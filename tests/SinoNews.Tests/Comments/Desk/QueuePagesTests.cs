using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments.Desk;

/// <summary>Walking the queue page by page while colleagues decide.</summary>
public sealed class QueuePagesTests : IAsyncLifetime
{
    private static readonly QueueFilter Pending = new() { State = CommentState.Pending };

    private CommentStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await CommentStore.New();
        string[] texts = ["تعليق عادي", "انظر www.example.org", "كلام آخر"];
        for (var i = 0; i < 95; i++)
            await _store.Receive($"{texts[i % 3]} {i}", email: i % 7 == 0 ? "salma@mailinator.com" : $"reader{i}@example.org");
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(QueueOrder.Oldest)]
    [InlineData(QueueOrder.Newest)]
    [InlineData(QueueOrder.Riskiest)]
    public async Task Each_order_visits_each_comment_once_in_its_order(QueueOrder order)
    {
        var all = await _store.Ask(db => db.Comments.AsNoTracking().OrderBy(comment => comment.Id).ToListAsync());
        Assert.True(all.Select(comment => comment.Risk).Distinct().Count() > 2);

        Assert.Equal(Ordered(all, order), await _store.Walk(Pending, order));
    }

    [Theory]
    [InlineData(QueueOrder.Oldest)]
    [InlineData(QueueOrder.Newest)]
    [InlineData(QueueOrder.Riskiest)]
    public async Task While_comments_are_decided_none_that_stays_is_missed_or_seen_twice(QueueOrder order)
    {
        var random = new Random(9);
        var all = await _store.Ask(db => db.Comments.AsNoTracking().OrderBy(comment => comment.Id).ToListAsync());
        var decided = new HashSet<long>();
        var seen = new List<long>();
        for (string? after = null; ;)
        {
            var page = await _store.Page(Pending, order, after);
            Assert.True(page.Cards.Count <= ModerationQueue.PageSize);
            Assert.DoesNotContain(page.Cards, card => decided.Contains(card.Id));
            seen.AddRange(page.Cards.Select(card => card.Id));

            // The cards of this page, among them the last, and some further on.
            foreach (var id in page.Cards.TakeLast(3).Select(card => card.Id).Concat(all.Select(comment => comment.Id).Where(_ => random.Next(12) == 0)).Where(decided.Add).ToList())
                await _store.Decide(id, ModerationAct.Approve, _store.Sami);
            if ((after = page.Next) is null)
                break;
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(all.Select(comment => comment.Id).Where(id => !decided.Contains(id)).Except(seen));
        Assert.Equal(Ordered([.. all.Where(comment => seen.Contains(comment.Id))], order), seen);
        await _store.AssertBalance();
    }

    [Fact]
    public async Task The_oldest_first_reaches_what_arrives_meanwhile_and_the_newest_first_does_not_shift()
    {
        var (old, recent) = (await _store.Page(Pending), await _store.Page(Pending, QueueOrder.Newest));
        var late = await _store.Receive("وصل متأخرًا");

        Assert.Equal(recent.Cards[^1].Id - 1, (await _store.Page(Pending, QueueOrder.Newest, recent.Next)).Cards[0].Id);
        var rest = new List<long>();
        for (var after = old.Next; after is not null;)
        {
            var page = await _store.Page(Pending, after: after);
            rest.AddRange(page.Cards.Select(card => card.Id));
            after = page.Next;
        }
        Assert.Equal(late, rest[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("1-2-3")]
    [InlineData("٣")]
    [InlineData("99999999999999999999")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\0")]
    public async Task A_cursor_that_cannot_be_read_is_the_first_page(string after)
    {
        foreach (var order in Enum.GetValues<QueueOrder>())
            Assert.Equal((await _store.Page(Pending, order)).Cards.Select(card => card.Id), (await _store.Page(Pending, order, after)).Cards.Select(card => card.Id));
    }

    [Fact]
    public async Task A_cursor_past_the_end_is_an_empty_page()
    {
        Assert.Empty((await _store.Page(Pending, after: "9223372036854775807")).Cards);
        Assert.Empty((await _store.Page(Pending, QueueOrder.Newest, "0")).Cards);
        Assert.Empty((await _store.Page(Pending, QueueOrder.Riskiest, "0-9223372036854775807")).Cards);
        Assert.Equal(ModerationQueue.PageSize, (await _store.Page(Pending, QueueOrder.Riskiest, "9223372036854775807-0")).Cards.Count);
    }

    private static IEnumerable<long> Ordered(IReadOnlyList<Comment> comments, QueueOrder order) => (order switch
    {
        QueueOrder.Oldest => comments.OrderBy(comment => comment.Id),
        QueueOrder.Newest => comments.OrderByDescending(comment => comment.Id),
        _ => comments.OrderByDescending(comment => comment.Risk).ThenBy(comment => comment.Id),
    }).Select(comment => comment.Id);
}
