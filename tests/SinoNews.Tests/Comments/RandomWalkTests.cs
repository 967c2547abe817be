using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments;

/// <summary>Whatever two editors and many readers do in whatever order, the books balance.</summary>
public sealed class RandomWalkTests
{
    [Theory]
    [InlineData(20261123)]
    [InlineData(3)]
    public async Task After_three_hundred_acts_every_count_is_what_the_table_says(int seed)
    {
        using var store = await CommentStore.New();
        var other = await store.Store.Publish(Make.Words("مادة أخرى"));
        var walk = new Walk(store, [store.Article, other], new Random(seed));
        for (var step = 0; step < 300; step++)
        {
            await walk.Step();
            store.Now += TimeSpan.FromMinutes(walk.Random.Next(3));
        }

        await store.AssertBalance();
        Assert.Empty(await new Retention(store.Writer).Reconcile(default));
        Assert.Equal(Enum.GetNames<ModerationAct>().Concat(["Bulk", "BulkUndo", "Edit by reader", "Post", "Report"]).Order(StringComparer.Ordinal), walk.Done.Order(StringComparer.Ordinal)); // it went everywhere
    }

    private sealed class Walk(CommentStore store, long[] articles, Random random)
    {
        internal Random Random => random;

        /// <summary>The acts that changed something.</summary>
        internal HashSet<string> Done { get; } = new(StringComparer.Ordinal);

        internal Task Step() => random.Next(10) switch
        {
            < 3 => Post(),
            3 => random.Next(2) == 0 ? Report() : Reword(),
            < 9 => Decide(),
            9 when random.Next(3) == 0 => Escalate(),
            _ => Bulk(),
        };

        private async Task Post()
        {
            var openings = await store.Ask(db => db.Comments.Where(comment => comment.State == CommentState.Approved).OrderBy(comment => comment.Id).Select(comment => comment.Id).ToListAsync());
            await store.Receive(
                $"تعليق {random.Next(1000)}", Any(articles), $"reader{random.Next(5)}@example.org",
                replyTo: openings.Count > 0 && random.Next(3) == 0 ? Any(openings) : null, trapped: random.Next(8) == 0);
            Done.Add("Post");
        }

        private async Task Reword()
        {
            var young = await store.Ask(db => db.Comments.Where(comment => comment.StaffId == null).OrderByDescending(comment => comment.Id).Select(comment => new { comment.Receipt, comment.Version }).Take(4).ToListAsync());
            if (young.Count > 0 && Any(young) is var one
                && await store.Intake.Reword(new NewWords(one.Receipt, one.Version, $"نص آخر {random.Next(1000)}", null), store.Now, default) is Rewording.Done)
                Done.Add("Edit by reader");
        }

        private async Task Escalate()
        {
            var desk = new EscalationDesk(store.Writer);
            var ids = await store.Ask(db => db.Comments.OrderBy(comment => comment.Id).Select(comment => new { comment.Id, comment.Version }).ToListAsync());
            if (ids.Count == 0 || Any(ids) is not { } one
                || await desk.Escalate(new EscalationRequest(one.Id, one.Version, Any(Enum.GetValues<EscalatedTo>()), "سبب", random.Next(2) == 0), store.Layla, store.Now, default) is not Deciding.Done)
                return;
            Done.Add(nameof(ModerationAct.Escalate));
            for (var meanwhile = random.Next(4); meanwhile > 0; meanwhile--)
                await Decide();
            var open = await store.Ask(db => db.Escalations.Where(escalation => escalation.ResolvedAt == null).Select(escalation => escalation.Id).SingleAsync());
            var outcome = Any(Escalation.Outcomes);
            Assert.Equal(Resolving.Done, await desk.Resolve(new ResolutionRequest(open, outcome, null, "قرار"), store.Sami, store.Now, default));
            Done.Add(outcome.ToString());
        }

        private async Task Report()
        {
            var shown = await store.Ask(db => db.Comments.Where(comment => comment.State == CommentState.Approved).OrderBy(comment => comment.Id).Select(comment => new { comment.Id, comment.ArticleId }).ToListAsync());
            if (shown.Count > 0 && Any(shown) is var one && await store.Report(one.Id, Any(Enum.GetValues<RejectionReason>()), $"203.0.113.{random.Next(6)}", article: one.ArticleId))
                Done.Add("Report");
        }

        private async Task Decide()
        {
            var act = Any(Enum.GetValues<ModerationAct>());
            var ids = await store.Ask(db => db.Comments.Where(comment => act != ModerationAct.Unpin || comment.PinnedAt != null).OrderBy(comment => comment.Id).Select(comment => comment.Id).ToListAsync());
            if (ids.Count == 0)
                return;
            var outcome = await store.Decide(
                Any(ids), act, Any([store.Layla, store.Sami]), Any(Enum.GetValues<RejectionReason>()),
                act is ModerationAct.Edit ? $"نص معدّل {random.Next(1000)}" : null,
                act is ModerationAct.Approve && random.Next(3) == 0 ? "جواب فريق التحرير" : null);
            if (outcome is Deciding.Done)
                Done.Add(act.ToString());
        }

        private async Task Bulk()
        {
            var act = Any([ModerationAct.Approve, ModerationAct.Reject, ModerationAct.Spam, ModerationAct.Trash]);
            var filter = new QueueFilter { State = Any(Enum.GetValues<CommentState>()), ArticleId = Any(articles) };
            var batch = await store.Bulk.Prepare(filter, act, null, store.Layla, store.Now, default);
            await store.Bulk.Start(batch, default);
            await Decide(); // a colleague in between
            while (await store.Bulk.Step(batch, store.Now, default))
            {
            }
            Done.Add("Bulk");
            if (random.Next(2) == 0 && await store.Bulk.Undo(batch, store.Sami, store.Now, default) is { } undo)
            {
                while (await store.Bulk.Step(undo, store.Now, default))
                {
                }
                Done.Add("BulkUndo");
            }
        }

        private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
    }
}
