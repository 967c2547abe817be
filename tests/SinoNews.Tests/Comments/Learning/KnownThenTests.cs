using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>What the score is told of a reader's record, for samples and for what is scored anew.</summary>
public sealed class KnownThenTests : IAsyncLifetime
{
    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_decided_before_it_came_counts_and_what_was_decided_later_does_not()
    {
        await Decided(ModerationAct.Approve);
        await Decided(ModerationAct.Spam);
        var undecided = await _store.Receive("لم يُبتّ فيه بعد");
        var id = await _store.Receive("تعليق آخر");
        _store.Now += TimeSpan.FromMinutes(1);
        await _store.Decide(undecided, ModerationAct.Approve);
        await Decided(ModerationAct.Reject);

        Assert.Equal((1, 1), await Known(id));
    }

    [Fact]
    public async Task What_was_published_without_a_decision_counts_from_its_coming()
    {
        await _store.Write(async db =>
        {
            var policy = await db.CommentPolicies.SingleAsync();
            policy.Change(PolicySettings.Of(policy) with { Mode = CommentMode.Open });
        });
        await Decided(ModerationAct.Approve);
        var published = await _store.Receive("نُشر بلا قرار");
        _store.Now += TimeSpan.FromMinutes(1);
        var known = await _store.Find(published);
        Assert.Equal((CommentState.Approved, null), (known.State, known.DecidedAt));

        Assert.Equal((2, 0), await Known(await _store.Receive("وهذا بعده")));
    }

    [Fact]
    public async Task Approvals_vouch_for_nobody_who_may_have_guessed_the_address()
    {
        await Decided(ModerationAct.Approve);
        await Decided(ModerationAct.Spam);

        Assert.Equal((1, 1), await Known(await _store.Receive("من الشبكة نفسها")));
        Assert.Equal((0, 1), await Known(await _store.Receive("من شبكة أخرى", network: "198.51.100.7")));
        Assert.Equal((0, 1), await Known(await _store.Receive("من حيث لا نعلم", network: null)));
    }

    [Fact]
    public async Task A_proven_reader_is_known_wherever_the_comment_came_from()
    {
        await Decided(ModerationAct.Approve);
        var id = await _store.Receive("من شبكة أخرى", network: "198.51.100.7");
        await _store.Prove(id);

        Assert.Equal((1, 0), await Known(id));
    }

    private async Task Decided(ModerationAct act)
    {
        await _store.Decide(await _store.Receive($"تعليق من قبل {act}"), act);
        _store.Now += TimeSpan.FromMinutes(1);
    }

    private async Task<(int Approved, int TurnedAway)> Known(long id)
    {
        var comment = await _store.Find(id);
        var known = await _store.Ask(db => db.CircumstancesOf(comment, comment.Text, default));
        return (known.Approved, known.TurnedAway);
    }
}
