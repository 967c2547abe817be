using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments.Desk;

/// <summary>Each filter of the queue against the same question asked of the comments in memory.</summary>
public sealed class QueueFilterTests(QueueFilterTests.FullQueue queue) : IClassFixture<QueueFilterTests.FullQueue>
{
    [Fact]
    public async Task A_state_alone_selects_and_counts_exactly_its_comments()
    {
        foreach (var state in Enum.GetValues<CommentState>().Cast<CommentState?>().Append(null))
        {
            var filter = new QueueFilter { State = state };
            Assert.Equal(queue.All.Count(comment => state is null || comment.State == state), await queue.Store.Count(filter));
            if (state is not CommentState.Pending) // where near-duplicates are one card
                await Agrees(filter);
        }
    }

    [Fact]
    public async Task Each_filter_alone_and_within_a_state_selects_exactly_its_comments()
    {
        foreach (var filter in queue.Filters())
        {
            Assert.NotEmpty(await Agrees(filter));
            foreach (var state in Enum.GetValues<CommentState>())
                await Agrees(filter with { State = state });
        }
    }

    [Fact]
    public async Task Filters_together_select_what_all_of_them_do()
    {
        var random = new Random(5);
        var filters = queue.Filters();
        var found = 0;
        for (var i = 0; i < 60; i++)
        {
            var (one, other) = (filters[random.Next(filters.Count)], filters[random.Next(filters.Count)]);
            found += (await Agrees(one with
            {
                Reported = one.Reported || other.Reported,
                ArticleId = one.ArticleId ?? other.ArticleId,
                SectionId = one.SectionId ?? other.SectionId,
                Age = one.Age ?? other.Age,
                DecidedById = one.DecidedById ?? other.DecidedById,
                Reason = one.Reason ?? other.Reason,
                Words = one.Words ?? other.Words,
                ScoreFrom = one.ScoreFrom ?? other.ScoreFrom,
                SameAuthorAs = one.SameAuthorAs ?? other.SameAuthorAs,
                SameNetworkAs = one.SameNetworkAs ?? other.SameNetworkAs,
            })).Count;
        }
        Assert.NotEqual(0, found);
    }

    [Fact]
    public async Task The_riskiest_of_a_score_are_all_of_that_score_in_the_order_of_their_risk()
    {
        foreach (var score in new[] { 1, 50, 90 })
        {
            var filter = new QueueFilter { State = CommentState.Pending, ScoreFrom = score };
            var expected = queue.All.Where(comment => queue.Matches(filter, comment)).OrderByDescending(comment => comment.Risk).ThenBy(comment => comment.Id).Select(comment => comment.Id).ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, await queue.Store.Walk(filter, QueueOrder.Riskiest));
        }
    }

    [Fact]
    public async Task Of_what_does_not_exist_there_are_no_comments()
    {
        QueueFilter[] filters =
        [
            new() { ArticleId = 999_999 }, new() { SectionId = -1 }, new() { DecidedById = 999_999 }, new() { SameAuthorAs = 999_999 },
            new() { SameNetworkAs = 999_999 }, new() { CampaignId = long.MaxValue }, new() { UpTo = 0 }, new() { Words = "كلمة-لم-تُكتب-قط" },
        ];
        foreach (var filter in filters)
            Assert.Equal((filter, 0), (filter, await queue.Store.Count(filter)));
    }

    [Fact]
    public async Task What_the_newsroom_wrote_itself_has_no_sender_to_be_sought_by()
    {
        var answer = queue.All.First(comment => comment.StaffId is not null).Id;

        Assert.Empty(await queue.Store.Walk(new QueueFilter { SameAuthorAs = answer }));
        Assert.Empty(await queue.Store.Walk(new QueueFilter { SameNetworkAs = answer }));
    }

    private async Task<IReadOnlyList<long>> Agrees(QueueFilter filter)
    {
        var expected = queue.All.Where(comment => queue.Matches(filter, comment)).Select(comment => comment.Id).ToList();
        Assert.Equal((filter, string.Join(' ', expected)), (filter, string.Join(' ', await queue.Store.Walk(filter))));
        Assert.Equal((filter, expected.Count), (filter, await queue.Store.Count(filter)));
        return expected;
    }

    public sealed class FullQueue : IAsyncLifetime
    {
        private static readonly string[] Texts =
        [
            "شكرًا على المادة", "قرأت عن الصِّين كثيرًا", "انظر www.example.org ففيه المزيد", "رقم 1,500 أو 3.5 في المئة", "CCTV وقناة بكين",
            "انشروا هذا النداء في كل مكان، فقد حان الوقت لنقول كلمتنا جميعًا في مسألة الرسوم الجديدة على الطلاب",
        ];

        internal CommentStore Store { get; private set; } = null!;

        internal IReadOnlyList<Comment> All { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Store = await CommentStore.New();
            var random = new Random(42);
            long[] articles = [Store.Article, await Store.Store.Publish(Make.Words("ثانية", section: 2)), await Store.Store.Publish(Make.Words("ثالثة", section: 2))];
            var acts = new[] { ModerationAct.Approve, ModerationAct.Reject, ModerationAct.Spam, ModerationAct.Trash };
            for (var i = 0; i < 240; i++)
            {
                Store.Now += TimeSpan.FromMinutes(random.Next(90));
                var id = await Store.Receive(
                    $"{Texts[random.Next(Texts.Length)]} {(random.Next(2) == 0 ? "" : i)}", articles[random.Next(3)], $"reader{random.Next(6)}@mail{random.Next(2)}.example",
                    random.Next(2) == 0 ? "سلمى" : "أبو ياسر", $"192.0.2.{random.Next(4)}", trapped: random.Next(12) == 0);
                if (random.Next(3) > 0)
                    await Store.Decide(id, acts[random.Next(4)], random.Next(2) == 0 ? Store.Layla : Store.Sami, answer: null);
                if (i % 3 == 0)
                    await Store.Report(id, network: $"203.0.113.{i}", article: (await Store.Find(id)).ArticleId);
                if (i % 40 == 39)
                    await Store.Decide(id, ModerationAct.Approve, answer: "جواب فريق التحرير");
            }
            // As a model would have scored them.
            await Store.Write(db => db.Comments.Where(comment => comment.StaffId == null && comment.Id % 5 != 0).ExecuteUpdateAsync(set => set
                .SetProperty(comment => comment.Score, comment => (int)(comment.Id * 37 % 101))
                .SetProperty(comment => comment.Risk, comment => Math.Max(comment.Risk, (int)(comment.Id * 37 % 101)))));
            All = await Store.Ask(db => db.Comments.AsNoTracking().Include(comment => comment.Article).OrderBy(comment => comment.Id).ToListAsync());
        }

        internal IReadOnlyList<QueueFilter> Filters() =>
        [
            .. All.Select(comment => comment.ArticleId).Distinct().Select(id => new QueueFilter { ArticleId = id }),
            .. new[] { 1, 2 }.Select(id => new QueueFilter { SectionId = id }),
            .. new[] { HoldReason.Links, HoldReason.FirstComment, HoldReason.Repeated, HoldReason.TrapFilled }.Select(reason => new QueueFilter { Reason = reason }),
            .. Enum.GetValues<QueueAge>().Select(age => new QueueFilter { Age = age }),
            .. new[] { Store.Layla.Id, Store.Sami.Id }.Select(id => new QueueFilter { DecidedById = id }),
            .. new[] { 3, 100, 200 }.Select(i => new QueueFilter { SameAuthorAs = All.Where(comment => comment.StaffId is null).ElementAt(i).Id }),
            .. new[] { 3, 100, 200 }.Select(i => new QueueFilter { SameNetworkAs = All.Where(comment => comment.StaffId is null).ElementAt(i).Id }),
            .. All.Select(comment => comment.CampaignId).OfType<long>().Distinct().Select(id => new QueueFilter { CampaignId = id }),
            .. new[] { "الصين", "شكر", "reader3", "mail1.example", "ياسر", "cct", "1500", "الرسوم النداء", "سلمى شكرا" }.Select(words => new QueueFilter { Words = words }),
            .. new[] { 1, 50, 90 }.Select(score => new QueueFilter { ScoreFrom = score }),
            new() { UpTo = All[120].Id },
            new() { Reported = true },
        ];

        internal bool Matches(QueueFilter filter, Comment comment) =>
            (filter.State is null || comment.State == filter.State)
            && (!filter.Reported || comment.ReportWeight > 0)
            && (filter.ArticleId is null || comment.ArticleId == filter.ArticleId)
            && (filter.SectionId is null || comment.Article.SectionId == filter.SectionId)
            && (filter.Reason is null || comment.Findings.Any(finding => finding.Reason == filter.Reason))
            && (filter.DecidedById is null || comment.DecidedById == filter.DecidedById)
            && (filter.SameAuthorAs is null || comment.Email == All.Single(one => one.Id == filter.SameAuthorAs).Email)
            && (filter.SameNetworkAs is null || comment.Network == All.Single(one => one.Id == filter.SameNetworkAs).Network)
            && (filter.ScoreFrom is null || comment.Score >= filter.ScoreFrom)
            && (filter.CampaignId is null || comment.CampaignId == filter.CampaignId)
            && (filter.UpTo is null || comment.Id <= filter.UpTo)
            && (filter.Words is null || filter.Words.Split(' ').All(word => Has(comment, word)))
            && (filter.Age is not { } age || (Store.Now - comment.CreatedAt) switch
            {
                var old when age is QueueAge.LastHour => old < TimeSpan.FromHours(1),
                var old when age is QueueAge.LastDay => old < TimeSpan.FromDays(1),
                var old when age is QueueAge.LastWeek => old < TimeSpan.FromDays(7),
                var old when age is QueueAge.OverADay => old >= TimeSpan.FromDays(1),
                var old => old >= TimeSpan.FromDays(7),
            });

        private static bool Has(Comment comment, string word)
        {
            var folded = ArabicText.Fold(word);
            return Tokens.Of(comment.Text).Concat(Tokens.Of(comment.Name)).Any(token => token.Text.StartsWith(folded, StringComparison.Ordinal))
                || comment.Email.StartsWith(word, StringComparison.Ordinal) || comment.Email.Split('@')[^1].StartsWith(word, StringComparison.Ordinal);
        }

        public Task DisposeAsync()
        {
            Store.Dispose();
            return Task.CompletedTask;
        }
    }
}
