using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>The comments that wait when a new version of the score comes.</summary>
public sealed partial class RescoringTests : IAsyncLifetime
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
    public async Task What_waits_takes_the_new_versions_score_what_drove_it_and_its_place_in_the_queue()
    {
        var wanted = await _store.Receive(Teaching.Wanted(900), email: "friend@example.org", network: null);
        var offer = await _store.Receive($"{Teaching.Offer(900)} {Teaching.Offer(901)}", email: "new@example.net", network: null);
        var before = await _store.Find(offer);
        await _store.Teach(30);
        await _store.Learn();

        Assert.Equal(new Rescored(1, 2), await _store.Rescore());

        var (low, high) = (await _store.Find(wanted), await _store.Find(offer));
        var expected = (await _store.Scorer()).Score(new Circumstances(high.Text));
        Assert.True(high.Score >= 80 && low.Score < 50, $"{high.Score} {low.Score}");
        Assert.True(high.Risk >= high.Score && high.Risk > low.Risk);
        var finding = high.Findings.Single(finding => finding.Reason == HoldReason.LikelyUnwanted);
        Assert.Equal((expected.Score, expected.Traits), (high.Score, finding.Detail));
        Assert.Equal(expected.Spans, finding.Spans);
        Assert.NotEmpty(finding.Spans);
        Assert.Equal((CommentState.Pending, before.Reason, before.Version, 0), (high.State, high.Reason, high.Version, high.Decisions.Count));
        Assert.Equal([offer, wanted], await _store.Walk(Pending, QueueOrder.Riskiest));
        Assert.Equal([offer], await _store.Walk(Pending with { ScoreFrom = 80 }, QueueOrder.Riskiest));
        Assert.Equal([offer], await _store.Walk(Pending with { Reason = HoldReason.LikelyUnwanted }));
    }

    [Fact]
    public async Task What_is_decided_or_locked_or_the_newsrooms_own_keeps_what_it_had()
    {
        await _store.Teach(25);
        foreach (var act in new[] { ModerationAct.Approve, ModerationAct.Reject, ModerationAct.Spam, ModerationAct.Trash })
            await _store.Decide(await _store.Receive(Teaching.Offer(700 + (int)act), email: $"one{(int)act}@example.net", network: null), act);
        await _store.Decide(await _store.Receive("سؤال", email: "asks@example.org", network: null), ModerationAct.Approve, answer: "جواب فريق التحرير");
        var locked = await _store.Receive(Teaching.Offer(800), email: "locked@example.net", network: null);
        var request = new EscalationRequest(locked, 0, EscalatedTo.EditorInChief, "لا أبتّ فيه وحدي", false);
        Assert.IsType<Deciding.Done>(await new EscalationDesk(_store.Writer).Escalate(request, _store.Layla, _store.Now, default));
        await _store.Learn();

        Assert.Equal(new Rescored(1, 0), await _store.Rescore());

        Assert.False(await _store.Ask(db => db.Comments.AnyAsync(comment => comment.Score != null)));
    }

    [Fact]
    public async Task The_rules_do_not_judge_anew_and_what_was_held_for_its_score_keeps_that_reason_when_the_score_falls()
    {
        await _store.Teach(25);
        await _store.Learn();
        var id = await _store.Receive($"{Teaching.Offer(800)} {Teaching.Offer(801)}", email: "a@example.net");
        var held = await _store.Find(id);
        Assert.Equal(HoldReason.LikelyUnwanted, held.Reason);
        await ChangeTheDesksMind();

        Assert.True(await _store.Rescore() is { Version: 2, Comments: > 0 });

        var now = await _store.Find(id);
        Assert.True(now.Score < 50, $"{now.Score}");
        Assert.Equal((CommentState.Pending, HoldReason.LikelyUnwanted, held.Version), (now.State, now.Reason, now.Version));
        Assert.Equal(held.Findings.Select(finding => finding.Reason), now.Findings.Select(finding => finding.Reason));
        var finding = now.Findings.Single(finding => finding.Reason is HoldReason.LikelyUnwanted);
        Assert.True(finding is { Detail: null, Spans.Count: 0 });
    }

    [Fact]
    public async Task A_remark_goes_with_the_score_that_it_was_made_for()
    {
        var id = await _store.Receive($"{Teaching.Offer(800)} {Teaching.Offer(801)}", email: "a@example.net");
        var before = await _store.Find(id);
        await _store.Teach(25);
        await _store.Learn();
        await _store.Rescore();
        Assert.Contains((await _store.Find(id)).Findings, finding => finding.Reason is HoldReason.LikelyUnwanted);
        await ChangeTheDesksMind();

        await _store.Rescore();

        var now = await _store.Find(id);
        Assert.Equal(before.Findings.Select(finding => finding.Reason), now.Findings.Select(finding => finding.Reason));
        Assert.Empty(await _store.Walk(Pending with { Reason = HoldReason.LikelyUnwanted }));
    }

    [Fact]
    public async Task It_is_scored_by_what_was_known_of_its_reader_when_it_came()
    {
        await _store.Teach(25);
        for (var i = 0; i < 12; i++)
            await SpamOf("often@example.net", 500 + i);
        var known = await _store.Receive(Teaching.Wanted(900), email: "often@example.net", network: null);
        var later = await _store.Receive(Teaching.Wanted(901), email: "later@example.net", network: null);
        for (var i = 0; i < 3; i++)
            await SpamOf("later@example.net", 600 + i);
        await _store.Learn();

        await _store.Rescore();

        var scorer = await _store.Scorer();
        var (one, other) = (await _store.Find(known), await _store.Find(later));
        Assert.Equal(scorer.Score(new Circumstances(one.Text, TurnedAway: 3)).Score, one.Score);
        Assert.NotEqual(scorer.Score(new Circumstances(one.Text)).Score, one.Score);
        Assert.Equal(scorer.Score(new Circumstances(other.Text)).Score, other.Score);
    }

    [Fact]
    public async Task What_an_editor_made_of_the_words_is_not_what_its_reader_is_scored_by()
    {
        var id = await _store.Receive($"{Teaching.Offer(900)} {Teaching.Offer(901)}", email: "new@example.net", network: null);
        var received = (await _store.Find(id)).Text;
        await _store.Decide(id, ModerationAct.Edit, text: Teaching.Wanted(5));
        await _store.Teach(25);
        await _store.Learn();

        await _store.Rescore();

        var expected = (await _store.Scorer()).Score(new Circumstances(received));
        var comment = await _store.Find(id);
        Assert.Equal(expected.Score, comment.Score);
        Assert.Equal(expected.Spans, comment.Findings.Single(finding => finding.Reason is HoldReason.LikelyUnwanted).Spans);
        Assert.Equal((1, Teaching.Wanted(5)), (comment.Version, comment.Text));
    }

    private async Task SpamOf(string email, int i)
    {
        await _store.Decide(await _store.Receive(Teaching.Offer(i), email: email, network: null), ModerationAct.Spam);
        _store.Now += TimeSpan.FromMinutes(10);
    }

    // Such offers are welcome, and other words are not: a version that says so.
    private async Task ChangeTheDesksMind()
    {
        foreach (var spam in await _store.Ask(db => db.Comments.Where(comment => comment.State == CommentState.Spam).Select(comment => comment.Id).ToListAsync()))
            await _store.Decide(spam, ModerationAct.Approve);
        for (var i = 0; i < 25; i++)
            await _store.Decide(await _store.Receive($"كلام مؤذ جارح {i} لا يليق {i * 7}", email: $"rude{i}@example.net", network: null), ModerationAct.Reject, reason: RejectionReason.Abusive);
        Assert.NotNull(await _store.Learn());
    }
}
