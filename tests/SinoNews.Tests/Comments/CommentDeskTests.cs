using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;

namespace SinoNews.Tests.Comments;

public sealed class CommentDeskTests : IAsyncLifetime
{
    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Fact]
    public async Task An_edit_keeps_the_words_before_and_its_undo_brings_them_back()
    {
        var id = await _store.Receive("كلمة مسيئة وكلام حسن");

        await Done(id, ModerationAct.Edit, text: "كلام حسن");
        var edited = await _store.Find(id);
        Assert.Equal(("كلام حسن", CommentState.Pending, 1), (edited.Text, edited.State, edited.Version));
        Assert.Equal("كلمة مسيئة وكلام حسن", edited.LastDecision!.TextBefore);
        Assert.Equal("كلمة مسيئة وكلام حسن", Assert.Single((await _store.Page(new() { Words = "كلام" })).Cards).OriginalText);
        Assert.Equal(0, await _store.Count(new() { Words = "مسيئة" }));

        await Done(id, ModerationAct.Undo);
        var restored = await _store.Find(id);
        Assert.Equal(("كلمة مسيئة وكلام حسن", "كلام حسن"), (restored.Text, restored.LastDecision!.TextBefore));
        Assert.Equal([id], await _store.Walk(new() { Words = "مسيئة" }));
    }

    [Fact]
    public async Task Two_edits_keep_both_versions_and_the_card_shows_the_readers_own()
    {
        var id = await _store.Receive("كما كتبه القارئ");
        await Done(id, ModerationAct.Edit, text: "بعد التعديل الأول");
        await Done(id, ModerationAct.Edit, text: "بعد التعديل الثاني");

        Assert.Equal(["كما كتبه القارئ", "بعد التعديل الأول"], (await _store.Find(id)).Decisions.OrderBy(decision => decision.Version).Select(decision => decision.TextBefore));
        Assert.Equal("كما كتبه القارئ", Assert.Single((await _store.Page(new())).Cards).OriginalText);
    }

    [Theory]
    [InlineData("النص نفسه")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_edit_that_changes_nothing_is_a_conflict(string? text)
    {
        var id = await _store.Receive("النص نفسه");

        Assert.IsType<Deciding.Conflict>(await _store.Decide(id, ModerationAct.Edit, text: text));
        Assert.Empty((await _store.Find(id)).Decisions);
    }

    [Fact]
    public async Task Only_an_approved_opening_comment_is_pinned()
    {
        var opening = await _store.Receive("تعليق يفتح نقاشًا");
        Assert.IsType<Deciding.Conflict>(await _store.Decide(opening, ModerationAct.Pin));
        await Done(opening, ModerationAct.Approve);
        var reply = await _store.Receive("رد", replyTo: opening);
        await Done(reply, ModerationAct.Approve);

        await Done(opening, ModerationAct.Pin);

        Assert.Equal(_store.Now, (await _store.Find(opening)).PinnedAt);
        Assert.IsType<Deciding.Conflict>(await _store.Decide(opening, ModerationAct.Pin));
        Assert.IsType<Deciding.Conflict>(await _store.Decide(reply, ModerationAct.Pin));
        Assert.IsType<Deciding.Conflict>(await _store.Decide(reply, ModerationAct.Unpin));
    }

    [Theory]
    [InlineData(ModerationAct.Unpin)]
    [InlineData(ModerationAct.Reject)]
    [InlineData(ModerationAct.Spam)]
    [InlineData(ModerationAct.Trash)]
    public async Task What_leaves_the_page_loses_its_pin_and_the_undo_gives_it_back(ModerationAct act)
    {
        var id = await _store.Receive();
        await Done(id, ModerationAct.Approve);
        await Done(id, ModerationAct.Pin);
        var pinned = _store.Now;

        _store.Now += TimeSpan.FromDays(1);
        await Done(id, act);
        Assert.Null((await _store.Find(id)).PinnedAt);

        await Done(id, ModerationAct.Undo);
        Assert.Equal((CommentState.Approved, pinned), ((await _store.Find(id)).State, (await _store.Find(id)).PinnedAt));
    }

    [Fact]
    public async Task The_undo_of_a_pin_unpins_and_of_an_approval_unpins_nothing_else()
    {
        var id = await _store.Receive();
        await Done(id, ModerationAct.Approve);
        await Done(id, ModerationAct.Pin);
        await Done(id, ModerationAct.Undo);

        var comment = await _store.Find(id);
        Assert.Equal((CommentState.Approved, null), (comment.State, comment.PinnedAt));
    }

    [Fact]
    public async Task The_undo_of_an_edit_leaves_the_pin_where_it_was()
    {
        var id = await _store.Receive();
        foreach (var act in new[] { ModerationAct.Approve, ModerationAct.Pin, ModerationAct.Trash, ModerationAct.Undo })
            await Done(id, act);
        await Done(id, ModerationAct.Edit, text: "بعد التعديل");
        await Done(id, ModerationAct.Undo);

        Assert.Equal(_store.Now, (await _store.Find(id)).PinnedAt);
    }

    [Theory]
    [InlineData(ModerationAct.Approve)]
    [InlineData(ModerationAct.Reject)]
    [InlineData(ModerationAct.Spam)]
    [InlineData(ModerationAct.Trash)]
    public async Task Each_decision_is_taken_back_once_by_whoever_looks(ModerationAct act)
    {
        var id = await _store.Receive();
        await Done(id, act, RejectionReason.OffTopic);

        Assert.IsType<Deciding.Done>(await _store.Decide(id, ModerationAct.Undo, _store.Sami));

        var comment = await _store.Find(id);
        Assert.Equal((CommentState.Pending, 2, _store.Sami.Id), (comment.State, comment.Version, comment.DecidedById));
        Assert.Equal(act is ModerationAct.Reject ? RejectionReason.OffTopic : null, comment.Decisions.Single(decision => decision.Act == act).Reason);
        Assert.IsType<Deciding.Conflict>(await _store.Decide(id, ModerationAct.Undo));
    }

    [Fact]
    public async Task What_nobody_decided_cannot_be_taken_back()
    {
        var id = await _store.Receive();

        Assert.IsType<Deciding.Conflict>(await _store.Decide(id, ModerationAct.Undo));
        Assert.Equal(0, (await _store.Find(id)).Version);
    }

    [Fact]
    public async Task An_answer_is_published_with_the_approval_or_not_at_all()
    {
        var id = await _store.Receive("سؤال إلى فريق التحرير");

        Assert.IsType<Deciding.Conflict>(await _store.Desk.Decide(
            new DecisionRequest(id, 7, ModerationAct.Approve) { Answer = "جواب متأخر" }, _store.Layla, _store.Now, default));
        Assert.Equal(1, await _store.Ask(db => db.Comments.CountAsync()));

        Assert.IsType<Deciding.Done>(await _store.Decide(id, ModerationAct.Approve, answer: "جواب"));

        var answer = await _store.Ask(db => db.Comments.AsNoTracking().Include(comment => comment.Decisions).SingleAsync(comment => comment.ParentId == id));
        Assert.Equal((CommentState.Approved, "جواب", "", _store.Layla.Id), (answer.State, answer.Text, answer.Email, answer.StaffId));
        Assert.Equal((ModerationAct.Approve, _store.Layla.Id), (answer.Decisions.Single().Act, answer.Decisions.Single().ById));
        Assert.Equal((2, 1), ((await _store.Find(id)).Article.CommentCount, (await _store.Find(id)).Version));
    }

    [Fact]
    public async Task An_approved_comment_is_answered_without_being_decided_again()
    {
        var id = await _store.Receive();
        await Done(id, ModerationAct.Approve);

        Assert.IsType<Deciding.Done>(await _store.Decide(id, ModerationAct.Approve, _store.Sami, answer: "جواب"));
        Assert.IsType<Deciding.Done>(await _store.Decide(id, ModerationAct.Approve, answer: "جواب ثانٍ"));

        var comment = await _store.Find(id);
        Assert.Equal((1, _store.Layla.Id, 3), (comment.Version, comment.DecidedById, comment.Article.CommentCount));
    }

    [Fact]
    public async Task A_staff_answers_own_publication_is_not_undone_but_it_can_be_withdrawn_and_that_undone()
    {
        var id = await _store.Receive();
        await _store.Decide(id, ModerationAct.Approve, answer: "جواب");
        var answer = await _store.Ask(db => db.Comments.Where(comment => comment.ParentId == id).Select(comment => comment.Id).SingleAsync());

        Assert.IsType<Deciding.Conflict>(await _store.Decide(answer, ModerationAct.Undo));
        await Done(answer, ModerationAct.Trash);
        await Done(answer, ModerationAct.Undo);

        Assert.Equal(CommentState.Approved, (await _store.Find(answer)).State);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task A_version_that_the_comment_does_not_have_is_a_conflict(int version)
    {
        var id = await _store.Receive();

        var conflict = Assert.IsType<Deciding.Conflict>(await _store.Desk.Decide(new(id, version, ModerationAct.Approve), _store.Layla, _store.Now, default));

        Assert.Equal((0, CommentState.Pending), (conflict.Current.Version, conflict.Current.State));
    }

    private async Task Done(long id, ModerationAct act, RejectionReason? reason = null, string? text = null) =>
        Assert.IsType<Deciding.Done>(await _store.Decide(id, act, reason: reason, text: text));
}
