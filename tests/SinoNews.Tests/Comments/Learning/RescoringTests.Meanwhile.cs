using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Storage;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>What happens while comments are scored anew.</summary>
public sealed partial class RescoringTests
{
    [Fact]
    public async Task A_comment_that_is_decided_while_it_is_scored_keeps_the_decision_and_the_score_it_had()
    {
        var (decided, other) = (await _store.Receive(Teaching.Offer(900), email: "a@example.net", network: null), await _store.Receive(Teaching.Offer(901), email: "b@example.net", network: null));
        await _store.Teach(25);
        await _store.Learn();

        var rescored = await RescoreWhile(() => _store.Decide(decided, ModerationAct.Approve));

        var comment = await _store.Find(decided);
        Assert.Equal(new Rescored(1, 1), rescored);
        Assert.Equal((CommentState.Approved, 1, null), (comment.State, comment.Version, comment.Score));
        Assert.NotNull((await _store.Find(other)).Score);
    }

    [Fact]
    public async Task Words_that_its_reader_changes_meanwhile_are_not_given_the_score_of_the_former()
    {
        await _store.Teach(25);
        var id = await _store.Receive($"{Teaching.Offer(900)} {Teaching.Offer(901)}", email: "a@example.net", network: null);
        await _store.Learn();
        var comment = await _store.Find(id);

        await RescoreWhile(() => _store.Intake.Reword(new NewWords(comment.Receipt, comment.Version, Teaching.Wanted(900), null), _store.Now, default));

        var changed = await _store.Find(id);
        Assert.Equal((await _store.Scorer()).Score(new Circumstances(changed.Text)).Score, changed.Score);
        Assert.DoesNotContain(changed.Findings, finding => finding.Reason is HoldReason.LikelyUnwanted);
    }

    [Fact]
    public async Task What_was_forgotten_meanwhile_does_not_come_back_with_the_score()
    {
        var id = await _store.Receive(Teaching.Offer(900), email: "a@mailinator.com", network: null);
        await _store.Teach(25);
        await _store.Learn();
        Assert.Contains("mailinator.com", (await _store.Find(id)).Findings.Select(finding => finding.Detail));

        await RescoreWhile(() => _store.Write(async db => (await db.Comments.SingleAsync(comment => comment.Id == id)).ForgetAddresses(_store.Now)));

        var comment = await _store.Find(id);
        Assert.NotNull(comment.Score);
        Assert.DoesNotContain("mailinator.com", comment.Findings.Select(finding => finding.Detail));
    }

    [Fact]
    public async Task A_version_that_an_erasure_takes_away_meanwhile_scores_nothing_more()
    {
        var id = await _store.Receive(Teaching.Offer(900), email: "a@example.net", network: null);
        await _store.Teach(25);
        await _store.Learn();

        Assert.Null(await RescoreWhile(() => _store.Write(db => db.ScoreModels.ExecuteDeleteAsync())));

        Assert.Null((await _store.Find(id)).Score);
    }

    [Fact]
    public async Task What_was_broken_off_is_taken_up_after_a_start_and_ends_as_if_it_had_not_been()
    {
        for (var i = 0; i <= Rescoring.StepSize; i++)
            await _store.Receive(i % 2 == 0 ? Teaching.Offer(1000 + i) : Teaching.Wanted(1000 + i), email: $"x{i}@example.net", network: null);
        await _store.Teach(20);
        await _store.Learn();

        await BreakOff();
        Assert.Equal(Rescoring.StepSize, await _store.Ask(db => db.Comments.CountAsync(comment => comment.Score != null)));
        Assert.Equal(new Rescored(1, 1), await _store.Rescore());
        Assert.Equal(new Rescored(1, 0), await _store.Rescore()); // and after another start

        var scorer = await _store.Scorer();
        var waiting = await _store.Ask(db => db.Comments.AsNoTracking().Where(comment => comment.State == CommentState.Pending).ToListAsync());
        Assert.All(waiting, comment => Assert.Equal(scorer.Score(new Circumstances(comment.Text)).Score, comment.Score));
    }

    [Fact]
    public async Task One_process_goes_through_the_queue_once_for_each_version()
    {
        await _store.Receive(Teaching.Offer(900), email: "a@example.net", network: null);
        await _store.Teach(20);
        var rescoring = new Rescoring(_store.Writer, new ScoreCache());
        await using var db = _store.Store.Open();
        Assert.Null(await rescoring.Follow(db, default)); // there is no version

        await _store.Learn();
        Assert.Equal(new Rescored(1, 1), await rescoring.Follow(db, default));
        Assert.Null(await rescoring.Follow(db, default));
        await _store.Learn();
        Assert.Equal(2, (await rescoring.Follow(db, default))?.Version);
    }

    [Fact]
    public async Task A_cursor_from_before_still_gives_a_page_in_the_new_order()
    {
        for (var i = 0; i < 45; i++)
            await _store.Receive(i % 2 == 0 ? Teaching.Offer(1000 + i) : Teaching.Wanted(1000 + i), email: $"x{i}@example.net", network: null);
        var first = await _store.Page(Pending, QueueOrder.Riskiest);
        await _store.Teach(25);
        await _store.Learn();
        await _store.Rescore();

        var next = await _store.Page(Pending, QueueOrder.Riskiest, first.Next);

        Assert.Equal(next.Cards.OrderByDescending(card => card.Risk).ThenBy(card => card.Id).Select(card => card.Id), next.Cards.Select(card => card.Id));
        var all = await _store.Walk(Pending, QueueOrder.Riskiest);
        Assert.Equal((45, 45), (all.Count, all.Distinct().Count()));
        var risks = await _store.Ask(db => db.Comments.Where(comment => all.Contains(comment.Id)).ToDictionaryAsync(comment => comment.Id, comment => comment.Risk));
        Assert.Equal(all.OrderByDescending(id => risks[id]).ThenBy(id => id), all);
        Assert.True(risks.Values.Distinct().Count() > 5);
    }

    // The writer is held until the act stands before what the scores were read for.
    private async Task<Rescored?> RescoreWhile(Func<Task> act)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = _store.Writer.Run(
            async _ =>
            {
                await gate.Task;
                return true;
            },
            default);
        var (acting, rescoring) = (act(), _store.Rescore());
        Assert.False(acting.IsCompleted || rescoring.IsCompleted);
        gate.SetResult();
        await Task.WhenAll(held, acting);
        return await rescoring;
    }

    // As a process that ends after the first step.
    private async Task BreakOff()
    {
        using var stop = new CancellationTokenSource();
        using var writer = new StoreWriter(() =>
        {
            var db = _store.Store.Open();
            db.SavedChanges += (_, _) => stop.Cancel();
            return db;
        });
        await using var reading = _store.Store.Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Rescoring(writer, new ScoreCache()).Follow(reading, stop.Token));
    }
}
