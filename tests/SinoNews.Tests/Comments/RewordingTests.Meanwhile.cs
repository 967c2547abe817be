using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments;

/// <summary>New words, and what else happened to the comment and its story.</summary>
public sealed partial class RewordingTests
{
    [Fact]
    public async Task Where_no_comments_are_taken_any_more_none_is_changed()
    {
        var id = await _store.Receive("كلام");
        await _store.Write(async db => (await db.CommentPolicies.SingleAsync()).Change(PolicySettings.Of(await db.CommentPolicies.SingleAsync()) with { Mode = CommentMode.Closed }));

        Assert.Equal(HoldReason.ThreadClosed, Assert.IsType<Rewording.Refused>(await Reword(id, "كلام آخر")).Reason);

        Assert.Equal(("كلام", 0), ((await _store.Find(id)).Text, (await _store.Find(id)).Version));
        Assert.Equal(0, await _store.Ask(db => db.CommentRevisions.CountAsync()));
    }

    [Fact]
    public async Task Of_a_story_that_readers_see_no_longer_no_comment_is_changed_and_that_is_no_matter_of_time()
    {
        var id = await _store.Receive("كلام");
        await _store.Write(async db => (await db.Articles.SingleAsync(article => article.Id == _store.Article)).Withdraw("سبب", await db.Users.FirstAsync(), _store.Now));

        Assert.IsType<Rewording.StoryGone>(await Reword(id, "كلام آخر"));

        Assert.Equal(("كلام", 0), ((await _store.Find(id)).Text, (await _store.Find(id)).Version));
        Assert.Equal(0, await _store.Ask(db => db.CommentRevisions.CountAsync()));
        _store.Now += TimeSpan.FromMinutes(5);
        Assert.IsType<Rewording.TooLate>(await Reword(id, "كلام آخر"));
    }

    [Fact]
    public async Task Who_comes_second_is_told_whether_reader_or_editor()
    {
        var id = await _store.Receive("كلام");
        var receipt = (await _store.Find(id)).Receipt;

        Assert.IsType<Rewording.Done>(await _store.Intake.Reword(new NewWords(receipt, 0, "من نافذة", null), _store.Now, default));
        Assert.IsType<Rewording.Changed>(await _store.Intake.Reword(new NewWords(receipt, 0, "من نافذة أخرى", null), _store.Now, default));
        Assert.IsType<Deciding.Conflict>(await _store.Desk.Decide(new DecisionRequest(id, 0, ModerationAct.Approve), _store.Layla, _store.Now, default));
        Assert.True(Assert.Single((await _store.Page(new())).Cards).ChangedByReader);
        Assert.IsType<Rewording.NoSuchComment>(await _store.Intake.Reword(new NewWords("nobody", 0, "كلام", null), _store.Now, default));
    }

    [Fact]
    public async Task A_decision_on_other_words_is_not_taken_back_and_their_pin_is_gone()
    {
        await Open();
        await Approved();
        var id = await _store.Receive("كلام مثبّت");
        await _store.Decide(id, ModerationAct.Pin);

        await Reword(id, "كلام آخر");

        Assert.IsType<Deciding.Conflict>(await _store.Decide(id, ModerationAct.Undo));
        Assert.Equal((CommentState.Approved, null), ((await _store.Find(id)).State, (await _store.Find(id)).PinnedAt));
        await _store.Decide(id, ModerationAct.Spam);
        Assert.IsType<Deciding.Done>(await _store.Decide(id, ModerationAct.Undo));
        Assert.Null((await _store.Find(id)).PinnedAt);
        Assert.False(Assert.Single((await _store.Page(new() { Words = "آخر" })).Cards).ChangedByReader);
    }

    [Fact]
    public async Task Approved_despite_reports_it_is_reported_anew_when_its_reader_changes_it()
    {
        await Open();
        await Approved();
        var id = await _store.Receive("كلام أُبلغ عنه");
        await _store.Report(id);
        await _store.Decide(id, ModerationAct.Approve);
        await _store.Report(id, network: "203.0.113.2");
        Assert.Equal(0, (await _store.Find(id)).ReportWeight);

        await Reword(id, "كلام آخر");

        Assert.Equal((1, false), ((await _store.Find(id)).ReportWeight, (await _store.Find(id)).ReportsSettled));
        await _store.Report(id); // other words: the first reader may speak again
        Assert.Equal(2, (await _store.Find(id)).ReportWeight);
        await _store.Decide(id, ModerationAct.Approve);
        Assert.Equal((0, true), ((await _store.Find(id)).ReportWeight, (await _store.Find(id)).ReportsSettled));
    }

    [Fact]
    public async Task With_an_expired_comment_its_former_words_go()
    {
        var id = await _store.Receive("كلام أول");
        await Reword(id, "كلام ثان");
        await _store.Decide(id, ModerationAct.Spam);
        _store.Now += TimeSpan.FromDays(31);

        await new Retention(_store.Writer).Expire(_store.Now, default);

        Assert.Equal(0, await _store.Ask(db => db.CommentRevisions.CountAsync()));
    }
}
