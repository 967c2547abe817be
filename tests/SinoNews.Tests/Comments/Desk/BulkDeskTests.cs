using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments.Desk;

public sealed class BulkDeskTests : IAsyncLifetime
{
    private static readonly QueueFilter Pending = new() { State = CommentState.Pending };

    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Fact]
    public async Task What_comes_after_the_choice_is_not_touched()
    {
        var chosen = await Receive(3);
        var batch = await Prepare(Pending, ModerationAct.Approve);
        var late = await _store.Receive("جاء بعد الاختيار");

        await Run(batch);

        Assert.All(await States(chosen), state => Assert.Equal(CommentState.Approved, state));
        Assert.Equal(CommentState.Pending, (await _store.Find(late)).State);
        Assert.Equal((BatchState.Finished, 3, 3, 0), await Standing(batch));
    }

    [Fact]
    public async Task What_came_after_the_number_was_shown_is_not_chosen()
    {
        var seen = await Receive(3);
        await _store.Receive("جاء بعد العرض");

        var batch = await Prepare(Pending with { UpTo = seen[^1] }, ModerationAct.Spam);
        await Run(batch);

        Assert.Equal((BatchState.Finished, 3, 3, 0), await Standing(batch));
        Assert.Equal(1, await _store.Count(Pending));
    }

    [Fact]
    public async Task What_a_colleague_decided_meanwhile_is_left_alone_and_reported()
    {
        var ids = await Receive(5);
        var batch = await Prepare(Pending, ModerationAct.Reject, RejectionReason.OffTopic);
        await _store.Decide(ids[1], ModerationAct.Approve, _store.Sami);
        await _store.Decide(ids[3], ModerationAct.Reject, _store.Sami, RejectionReason.Abusive); // the same state, another's decision

        await Run(batch);

        Assert.Equal((BatchState.Finished, 5, 3, 2), await Standing(batch));
        Assert.Equal(
            [BatchOutcome.Done, BatchOutcome.Conflict, BatchOutcome.Done, BatchOutcome.Conflict, BatchOutcome.Done],
            await Outcomes(batch));
        Assert.Equal((CommentState.Approved, _store.Sami.Id), ((await _store.Find(ids[1])).State, (await _store.Find(ids[1])).DecidedById));
        Assert.Equal(RejectionReason.Abusive, (await _store.Find(ids[3])).LastDecision!.Reason);
        var decision = (await _store.Find(ids[0])).LastDecision!;
        Assert.Equal((RejectionReason.OffTopic, batch, _store.Layla.Id), (decision.Reason!.Value, decision.BatchId!.Value, decision.ById));
    }

    [Fact]
    public async Task What_is_so_already_is_reported_and_what_expired_is_gone()
    {
        var ids = await Receive(2);
        await _store.Decide(ids[0], ModerationAct.Spam);
        var batch = await Prepare(new QueueFilter(), ModerationAct.Spam);
        var trash = await Prepare(new QueueFilter(), ModerationAct.Approve);
        await Run(batch);
        Assert.Equal([BatchOutcome.Conflict, BatchOutcome.Done], await Outcomes(batch));

        _store.Now += TimeSpan.FromDays(31);
        await new Retention(_store.Writer).Expire(_store.Now, default);
        await Run(trash);

        Assert.Equal([BatchOutcome.Gone, BatchOutcome.Gone], await Outcomes(trash));
        Assert.Equal((BatchState.Finished, 2, 0, 2), await Standing(trash));
    }

    [Fact]
    public async Task Ticked_comments_are_taken_at_the_versions_that_were_seen()
    {
        var ids = await Receive(3);
        await _store.Decide(ids[2], ModerationAct.Trash, _store.Sami);

        var batch = await _store.Bulk.Prepare(
            [(ids[0], 0), (ids[2], 0), (ids[0], 0), (ids[1], 5)], ModerationAct.Approve, null, _store.Layla, _store.Now, default);
        await Run(batch);

        Assert.Equal((BatchState.Finished, 3, 1, 2), await Standing(batch));
        Assert.Equal([CommentState.Approved, CommentState.Pending, CommentState.Trash], await States(ids));
    }

    [Fact]
    public async Task Steps_of_a_hundred_reach_all_and_a_finished_action_does_nothing_more()
    {
        await Receive(250);
        var batch = await Prepare(Pending, ModerationAct.Approve);
        Assert.False(await _store.Bulk.Step(batch, _store.Now, default)); // nobody said yes yet
        Assert.True(await _store.Bulk.Start(batch, default));
        Assert.False(await _store.Bulk.Start(batch, default));

        var done = new List<int>();
        for (var more = true; more;)
        {
            more = await _store.Bulk.Step(batch, _store.Now, default);
            done.Add(await _store.Count(new QueueFilter { State = CommentState.Approved }));
        }

        Assert.Equal([100, 200, 250], done);
        Assert.False(await _store.Bulk.Step(batch, _store.Now, default));
        Assert.Equal((BatchState.Finished, 250, 250, 0), await Standing(batch));
        Assert.Equal(250, await _store.Ask(db => db.Decisions.CountAsync()));
    }

    [Fact]
    public async Task Steps_at_once_decide_on_nothing_twice()
    {
        await Receive(250);
        var batch = await Prepare(Pending, ModerationAct.Approve);
        await _store.Bulk.Start(batch, default);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _store.Bulk.Step(batch, _store.Now, default))));

        Assert.Equal((BatchState.Finished, 250, 250, 0), await Standing(batch));
        Assert.Equal(250, await _store.Ask(db => db.Decisions.CountAsync()));
    }

    [Fact]
    public async Task A_bulk_action_is_taken_back_as_one_but_for_what_was_decided_since_and_only_once()
    {
        var ids = await Receive(4);
        await _store.Decide(ids[0], ModerationAct.Reject);
        var batch = await Prepare(new QueueFilter(), ModerationAct.Approve);
        await Run(batch);
        await _store.Decide(ids[2], ModerationAct.Trash, _store.Sami);

        var undo = await _store.Bulk.Undo(batch, _store.Sami, _store.Now, default);
        while (await _store.Bulk.Step(undo!.Value, _store.Now, default))
        {
        }

        Assert.Equal([CommentState.Rejected, CommentState.Pending, CommentState.Trash, CommentState.Pending], await States(ids));
        Assert.Equal((BatchState.Finished, 4, 3, 1), await Standing(undo.Value));
        Assert.Null(await _store.Bulk.Undo(batch, _store.Layla, _store.Now, default));
        Assert.Equal(0, (await _store.Find(ids[0])).Article.CommentCount);
    }

    [Fact]
    public async Task Of_many_who_take_one_action_back_at_once_one_does()
    {
        await Receive(3);
        var batch = await Prepare(Pending, ModerationAct.Approve);
        await Run(batch);

        var undone = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _store.Bulk.Undo(batch, _store.Sami, _store.Now, default))));

        var undo = Assert.Single(undone, id => id is not null)!.Value;
        await _store.Bulk.Step(undo, _store.Now, default);
        Assert.Equal(3, await _store.Count(Pending));
    }

    [Fact]
    public async Task What_is_not_there_not_finished_or_itself_a_taking_back_of_nothing_is_not_taken_back()
    {
        await Receive(1);
        var prepared = await Prepare(Pending, ModerationAct.Approve);
        Assert.Null(await _store.Bulk.Undo(prepared, _store.Layla, _store.Now, default));
        await _store.Bulk.Start(prepared, default);
        Assert.Null(await _store.Bulk.Undo(prepared, _store.Layla, _store.Now, default));
        Assert.Null(await _store.Bulk.Undo(999_999, _store.Layla, _store.Now, default));
        Assert.False(await _store.Bulk.Start(999_999, default));
        Assert.False(await _store.Bulk.Step(999_999, _store.Now, default));
    }

    [Fact]
    public async Task A_choice_of_none_is_finished_when_it_starts()
    {
        var batch = await Prepare(Pending, ModerationAct.Approve);
        await Run(batch);

        Assert.Equal((BatchState.Finished, 0, 0, 0), await Standing(batch));
    }

    private Task<long> Prepare(QueueFilter filter, ModerationAct act, RejectionReason? reason = null) =>
        _store.Bulk.Prepare(filter, act, reason, _store.Layla, _store.Now, default);

    private async Task Run(long batch)
    {
        Assert.True(await _store.Bulk.Start(batch, default));
        while (await _store.Bulk.Step(batch, _store.Now, default))
        {
        }
    }

    private async Task<IReadOnlyList<long>> Receive(int comments)
    {
        var ids = new List<long>();
        for (var i = 0; i < comments; i++)
            ids.Add(await _store.Receive($"تعليق رقم {i}", email: $"reader{i}@example.org"));
        return ids;
    }

    private async Task<IReadOnlyList<CommentState>> States(IReadOnlyList<long> ids) =>
        await _store.Ask(db => db.Comments.Where(comment => ids.Contains(comment.Id)).OrderBy(comment => comment.Id).Select(comment => comment.State).ToListAsync());

    private async Task<(BatchState State, int Total, int Done, int Conflicts)> Standing(long id)
    {
        var batch = await _store.Ask(db => db.Batches.AsNoTracking().SingleAsync(batch => batch.Id == id));
        return (batch.State, batch.Total, batch.Done, batch.Conflicts);
    }

    private async Task<IReadOnlyList<BatchOutcome>> Outcomes(long id) =>
        await _store.Ask(db => db.BatchItems.Where(item => item.BatchId == id).OrderBy(item => item.CommentId).Select(item => item.Outcome).ToListAsync());
}
