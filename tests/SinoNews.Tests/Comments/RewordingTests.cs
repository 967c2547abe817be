using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments;

/// <summary>What becomes of a comment whose reader changes the words.</summary>
public sealed partial class RewordingTests : IAsyncLifetime
{
    private const string Long = "انشروا هذا النداء في كل مكان، فقد حان الوقت لنقول كلمتنا جميعًا في مسألة الرسوم الجديدة على الطلاب";

    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Fact]
    public async Task Within_five_minutes_the_words_change_and_those_before_are_kept()
    {
        var id = await _store.Receive("كلام فيه خطا");
        _store.Now += TimeSpan.FromMinutes(4);

        Assert.IsType<Rewording.Done>(await Reword(id, "كلام بلا خطأ"));

        var comment = await _store.Find(id);
        Assert.Equal(("كلام بلا خطأ", 1, _store.Now), (comment.Text, comment.Version, comment.EditedAt));
        Assert.Equal(["كلام فيه خطا"], await _store.Ask(db => db.CommentRevisions.Where(revision => revision.CommentId == id).Select(revision => revision.Text).ToListAsync()));
        Assert.Equal([id], await _store.Walk(new() { Words = "خطأ" }));
        Assert.Equal(0, await _store.Count(new() { Words = "فيه" }));
    }

    [Fact]
    public async Task Sent_with_the_same_words_it_changes_nothing()
    {
        var id = await _store.Receive("كلام");

        Assert.IsType<Rewording.Done>(await Reword(id, "كلام"));

        Assert.Equal((0, null), ((await _store.Find(id)).Version, (await _store.Find(id)).EditedAt));
    }

    [Fact]
    public async Task Five_minutes_later_it_is_too_late()
    {
        var id = await _store.Receive("كلام");
        _store.Now += TimeSpan.FromMinutes(5);

        Assert.IsType<Rewording.TooLate>(await Reword(id, "كلام آخر"));
        Assert.Equal("كلام", (await _store.Find(id)).Text);
    }

    [Theory]
    [InlineData(ModerationAct.Reject)]
    [InlineData(ModerationAct.Spam)]
    [InlineData(ModerationAct.Trash)]
    [InlineData(ModerationAct.Edit)]
    public async Task What_the_newsroom_decided_against_or_wrote_into_is_no_longer_the_readers(ModerationAct act)
    {
        var id = await _store.Receive("كلام");
        await _store.Decide(id, act, text: act is ModerationAct.Edit ? "كلام حسن" : null);

        Assert.IsType<Rewording.TooLate>(await Reword(id, "كلام آخر"));
    }

    [Fact]
    public async Task A_published_comment_whose_new_words_are_held_leaves_the_page()
    {
        await Open();
        await Approved();
        var id = await _store.Receive("كلام نُشر فورًا");
        Assert.Equal(CommentState.Approved, (await _store.Find(id)).State);

        await Reword(id, "كلام فيه www.example.org");

        var comment = await _store.Find(id);
        Assert.Equal((CommentState.Pending, HoldReason.Links, 1), (comment.State, comment.Reason, comment.Article.CommentCount));
        Assert.Equal([id], await _store.Walk(new() { State = CommentState.Pending, Reason = HoldReason.Links }));
        await Reword(id, "كلام بلا رابط");
        Assert.Equal((CommentState.Approved, 2), ((await _store.Find(id)).State, (await _store.Find(id)).Article.CommentCount));
    }

    [Fact]
    public async Task What_an_editor_approved_waits_again_and_what_one_took_down_is_not_put_back_by_a_rule()
    {
        await Open();
        await Approved();
        var (approved, takenBack) = (await _store.Receive("قرأه محرّر فيه http://a.example"), await _store.Receive("تراجع عنه محرّر فيه http://b.example"));
        await _store.Decide(approved, ModerationAct.Approve);
        await _store.Decide(takenBack, ModerationAct.Approve);
        await _store.Decide(takenBack, ModerationAct.Undo);

        await Reword(approved, "كلام آخر فيه http://c.example");
        await Reword(takenBack, "كلام لا شيء فيه");

        Assert.Equal(CommentState.Pending, (await _store.Find(approved)).State);
        Assert.Equal(CommentState.Pending, (await _store.Find(takenBack)).State);
    }

    [Fact]
    public async Task It_repeats_neither_itself_nor_those_that_repeat_it_but_still_what_it_repeated()
    {
        var first = await _store.Receive(Long, email: "first@example.org");
        var second = await _store.Receive(Long + " اليوم", email: "second@example.org");
        var alone = await _store.Receive("تعليق وحيد كتبه صاحبه بكلمات لم يكتبها أحد قبله عن المادة كلها", email: "alone@example.org");

        await Reword(first, Long + " كلهم");
        await Reword(second, Long + " غدًا");
        await Reword(alone, "تعليق وحيد كتبه صاحبه بكلمات لم يكتبها أحد قبله عن المادة جميعها");

        Assert.DoesNotContain((await _store.Find(first)).Findings, finding => finding.Reason is HoldReason.Repeated);
        Assert.Contains((await _store.Find(second)).Findings, finding => finding.Reason is HoldReason.Repeated);
        Assert.DoesNotContain((await _store.Find(alone)).Findings, finding => finding.Reason is HoldReason.Repeated);
        Assert.Equal((first, first, null), ((await _store.Find(first)).CampaignId, (await _store.Find(second)).CampaignId, (await _store.Find(alone)).CampaignId));

        await Reword(second, "كلام مختلف كل الاختلاف عما قاله غيره في هذه المسألة التي طال فيها الكلام");
        Assert.Null((await _store.Find(second)).CampaignId);
    }

    [Fact]
    public async Task Changed_into_what_others_say_it_joins_them()
    {
        var first = await _store.Receive(Long, email: "first@example.org");
        var second = await _store.Receive("شكرًا", email: "second@example.org");

        await Reword(second, Long);

        Assert.Equal((HoldReason.Repeated, first), ((await _store.Find(second)).Reason, (await _store.Find(second)).CampaignId));
    }

    [Fact]
    public async Task It_does_not_count_twice_in_the_hour()
    {
        await _store.Write(async db => (await db.CommentPolicies.SingleAsync()).Change(PolicySettings.Of(await db.CommentPolicies.SingleAsync()) with { HourlyPerEmail = 1, HourlyPerNetwork = 1, Mode = CommentMode.Open }));
        var id = await _store.Receive("كلام أول");

        await Reword(id, "كلام ثان");

        Assert.DoesNotContain((await _store.Find(id)).Findings, finding => finding.Reason is HoldReason.TooMany);
        Assert.Contains((await _store.Find(await _store.Receive("تعليق ثان"))).Findings, finding => finding.Reason is HoldReason.TooMany);
    }

    [Fact]
    public async Task A_trapped_one_stays_trapped()
    {
        await Open();
        var id = await _store.Receive("اشترِ الآن", trapped: true);

        Assert.IsType<Rewording.Done>(await Reword(id, "كلام حسن"));

        Assert.Equal((CommentState.Spam, HoldReason.TrapFilled), ((await _store.Find(id)).State, (await _store.Find(id)).Reason));
    }

    private async Task<Rewording> Reword(long id, string text)
    {
        var comment = await _store.Find(id);
        return await _store.Intake.Reword(new NewWords(comment.Receipt, comment.Version, text, null), _store.Now, default);
    }

    // A reader's first comment is held even where all others are published.
    private async Task Approved() => await _store.Decide(await _store.Receive("أول تعليق"), ModerationAct.Approve);

    private Task<int> Open() => _store.Write(async db =>
    {
        var policy = await db.CommentPolicies.SingleAsync();
        policy.Change(PolicySettings.Of(policy) with { Mode = CommentMode.Open });
    });
}
