using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Reports;
using SinoNews.Comments.Rules;
using SinoNews.Staff;

namespace SinoNews.Tests.Comments.Desk;

public sealed class EscalationTests : IAsyncLifetime
{
    private static readonly QueueFilter Escalated = new() { Escalated = true };

    private CommentStore _store = null!;
    private EscalationDesk _desk = null!;

    public async Task InitializeAsync()
    {
        _store = await CommentStore.New();
        _desk = new EscalationDesk(_store.Writer);
    }

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Fact]
    public async Task Nobody_decides_alone_on_what_was_escalated_nor_its_reader_nor_the_clock()
    {
        var (id, spam) = (await _store.Receive("كلام خطير"), await _store.Receive("كلام آخر"));
        await _store.Decide(spam, ModerationAct.Spam);
        await Escalate(id);
        await Escalate(spam);

        foreach (var act in Enum.GetValues<ModerationAct>())
            Assert.IsType<Deciding.Conflict>(await _store.Decide(id, act, _store.Sami, text: "نص آخر"));
        Assert.IsType<Deciding.Conflict>(await _store.Decide(id, ModerationAct.Approve, answer: "جواب"));
        var comment = await _store.Find(id);
        Assert.IsType<Rewording.TooLate>(await _store.Intake.Reword(new NewWords(comment.Receipt, comment.Version, "نص آخر", null), _store.Now, default));

        var batch = await _store.Bulk.Prepare(new QueueFilter { State = CommentState.Pending }, ModerationAct.Approve, null, _store.Sami, _store.Now, default);
        await _store.Bulk.Start(batch, default);
        await _store.Bulk.Step(batch, _store.Now, default);
        Assert.Equal((0, 1), await _store.Ask(db => db.Batches.Where(one => one.Id == batch).Select(one => ValueTuple.Create(one.Done, one.Conflicts)).SingleAsync()));

        _store.Now += TimeSpan.FromDays(4000);
        Assert.Equal(0, await new Retention(_store.Writer).Expire(_store.Now, default));
        Assert.Equal([id, spam], await _store.Walk(Escalated));
        Assert.Equal(2, await _store.Count(Escalated));
        Assert.Equal("ليلى", Assert.Single((await _store.Page(new QueueFilter { State = CommentState.Pending })).Cards).Escalation!.RaisedBy.Name);
    }

    [Fact]
    public async Task A_proof_of_the_address_does_not_have_the_rules_decide_about_it()
    {
        var id = await _store.Receive("كلام خطير");
        await Escalate(id);
        await _store.Write(async db => (await db.CommentPolicies.SingleAsync()).Change(PolicySettings.Of(await db.CommentPolicies.SingleAsync()) with { MaxLinks = 3, Mode = CommentMode.Open }));

        await _store.Prove(id);

        var comment = await _store.Find(id);
        Assert.Equal((true, CommentState.Pending, EscalatedTo.EditorInChief), (comment.IsProven, comment.State, comment.EscalatedTo));
    }

    [Fact]
    public async Task A_locked_card_stands_for_itself_and_neither_hides_its_campaign_nor_alerts_the_desk()
    {
        const string said = "فرصة لا تعوّض: اربح آلاف الدولارات من بيتك بلا خبرة ولا رأس مال، راسلنا الآن";
        var alike = new List<long>();
        for (var i = 0; i < 4; i++)
            alike.Add(await _store.Receive($"{said} {i}", email: $"seller{i}@example.net"));
        await Escalate(alike[0]);

        var cards = (await _store.Page(new QueueFilter { State = CommentState.Pending })).Cards;

        Assert.Equal([alike[0], alike[1]], cards.Select(card => card.Id));
        Assert.Equal((null, 3), (cards[0].Campaign, cards[1].Campaign?.Comments));
        await _store.Bulk.Prepare(new QueueFilter { State = CommentState.Pending, CampaignId = alike[0] }, ModerationAct.Spam, null, _store.Layla, _store.Now, default);
        foreach (var one in alike.Skip(1))
            await _store.Decide(one, ModerationAct.Spam);
        Assert.Null(await _store.Ask(db => db.LongestWait(_store.Now.AddDays(30), default)));
    }

    [Fact]
    public async Task An_approved_one_stays_on_the_page_unless_it_is_hidden_meanwhile()
    {
        var (stays, hidden) = (await Approved("يبقى"), await Approved("يُخفى"));

        await Escalate(stays);
        await Escalate(hidden, hide: true);

        Assert.Equal(CommentState.Approved, (await _store.Find(stays)).State);
        Assert.Equal((CommentState.Pending, 1), ((await _store.Find(hidden)).State, (await _store.Find(hidden)).Article.CommentCount));
    }

    [Theory]
    [InlineData(ModerationAct.Approve, CommentState.Approved)]
    [InlineData(ModerationAct.Reject, CommentState.Rejected)]
    [InlineData(ModerationAct.Spam, CommentState.Spam)]
    [InlineData(ModerationAct.Trash, CommentState.Trash)]
    [InlineData(ModerationAct.Return, CommentState.Pending)]
    public async Task A_second_colleague_decides_once_and_the_comment_is_free_again(ModerationAct outcome, CommentState state)
    {
        var id = await Approved("كلام خطير");
        await _store.Report(id);
        var escalation = await Escalate(id);

        Assert.Equal(Resolving.Refused, await Resolve(escalation, outcome, _store.Layla)); // whoever asked is not the second
        Assert.Equal(Resolving.Done, await Resolve(escalation, outcome, _store.Sami));
        Assert.Equal(Resolving.Refused, await Resolve(escalation, ModerationAct.Trash, _store.Sami));
        Assert.Equal(Resolving.NoSuchEscalation, await Resolve(999_999, outcome, _store.Sami));

        var comment = await _store.Find(id);
        Assert.Equal((state, null, 3), (comment.State, comment.EscalatedTo, comment.Version));
        Assert.Equal([ModerationAct.Approve, ModerationAct.Escalate, outcome], comment.Decisions.OrderBy(decision => decision.Version).Select(decision => decision.Act));
        Assert.Equal(outcome is ModerationAct.Reject ? RejectionReason.HateSpeech : null, comment.LastDecision!.Reason);
        var kept = await _store.Ask(db => db.Escalations.Include(one => one.ResolvedBy).SingleAsync(one => one.Id == escalation));
        Assert.Equal((outcome, "قرار", "سامي"), (kept.Outcome, kept.ResolutionNote, kept.ResolvedBy!.Name));
        Assert.Equal(
            outcome switch { ModerationAct.Approve => ReportState.Dismissed, ModerationAct.Return => ReportState.Open, _ => ReportState.Upheld },
            (await _store.Ask(db => db.CommentReports.SingleAsync())).State);
        Assert.IsType<Deciding.Conflict>(await _store.Decide(id, ModerationAct.Undo)); // not by one colleague alone
        Assert.IsType<Deciding.Done>(await _store.Decide(id, state is CommentState.Trash ? ModerationAct.Spam : ModerationAct.Trash));
    }

    [Fact]
    public async Task Two_who_escalate_at_once_are_one_escalation()
    {
        var id = await _store.Receive("كلام خطير");
        var request = new EscalationRequest(id, 0, EscalatedTo.Legal, "سبب", false);

        Assert.IsType<Deciding.Done>(await _desk.Escalate(request, _store.Layla, _store.Now, default));
        Assert.IsType<Deciding.Conflict>(await _desk.Escalate(request, _store.Sami, _store.Now, default));
        Assert.IsType<Deciding.Conflict>(await _desk.Escalate(request with { Version = 1 }, _store.Sami, _store.Now, default));
        Assert.IsType<Deciding.NoSuchComment>(await _desk.Escalate(request with { CommentId = 999_999 }, _store.Sami, _store.Now, default));
        Assert.Equal(1, await _store.Ask(db => db.Escalations.CountAsync()));
    }

    [Fact]
    public async Task The_evidence_tells_all_that_was_there_and_outlives_the_comment()
    {
        var id = await _store.Receive("كلام أول", email: "salma.secret@example.org", network: "192.0.2.77");
        var first = await _store.Find(id);
        await _store.Intake.Reword(new NewWords(first.Receipt, 0, "كلام ثان", null), _store.Now, default);
        await _store.Decide(id, ModerationAct.Approve);
        await _store.Report(id, RejectionReason.HateSpeech, note: "انظروا");
        await _store.Decide(id, ModerationAct.Edit, text: "كلام ثالث");
        var escalation = await Escalate(id);
        var before = await _store.Ask(db => db.Escalations.AsNoTracking().SingleAsync());

        var evidence = Evidence.FromJson(before.Evidence);
        Assert.Equal(("كلام ثالث", "سلمى", CommentState.Approved, _store.Now), (evidence.Comment.Text, evidence.Comment.Name, evidence.Comment.State, evidence.TakenAt));
        Assert.Equal(["كلام أول"], evidence.Revisions.Select(revision => revision.Text));
        Assert.Equal([(RejectionReason.HateSpeech, "انظروا")], evidence.Reports.Select(report => (report.Reason, report.Note)));
        Assert.Equal([(ModerationAct.Approve, null), (ModerationAct.Edit, "كلام ثان")], evidence.Decisions.Select(decision => (decision.Act, decision.TextBefore)));
        Assert.Equal((_store.Article, 1), (evidence.Story.Id, evidence.Story.Revision));
        Assert.DoesNotContain("salma.secret", before.Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.77", before.Evidence, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(before.Evidence))), before.EvidenceHash);

        await Resolve(escalation, ModerationAct.Trash, _store.Sami);
        _store.Now += TimeSpan.FromDays(31);
        Assert.Equal(1, await new Retention(_store.Writer).Expire(_store.Now, default));
        var after = await _store.Ask(db => db.Escalations.AsNoTracking().SingleAsync());
        Assert.Equal((before.Evidence, before.EvidenceHash, before.Note), (after.Evidence, after.EvidenceHash, after.Note));

        _store.Now += TimeSpan.FromDays(335);
        await new Retention(_store.Writer).Tidy(_store.Now, default);
        var gone = await _store.Ask(db => db.Escalations.AsNoTracking().SingleAsync());
        Assert.Equal((true, "", before.EvidenceHash, ModerationAct.Trash), (gone.IsGone, gone.Note, gone.EvidenceHash, gone.Outcome));
    }

    [Fact]
    public async Task An_answer_that_was_escalated_stays_when_its_approval_is_taken_back()
    {
        var id = await _store.Receive("سؤال");
        await _store.Decide(id, ModerationAct.Approve, answer: "جواب فيه نظر");
        var answer = await _store.Ask(db => db.Comments.Where(comment => comment.StaffId != null).Select(comment => comment.Id).SingleAsync());
        await Escalate(answer);

        Assert.IsType<Deciding.Done>(await _store.Decide(id, ModerationAct.Undo));

        Assert.Equal((CommentState.Approved, EscalatedTo.EditorInChief), ((await _store.Find(answer)).State, (await _store.Find(answer)).EscalatedTo));
    }

    private async Task<long> Approved(string text)
    {
        var id = await _store.Receive(text);
        await _store.Decide(id, ModerationAct.Approve);
        return id;
    }

    private async Task<long> Escalate(long id, bool hide = false)
    {
        var request = new EscalationRequest(id, (await _store.Find(id)).Version, EscalatedTo.EditorInChief, "لا أبتّ فيه وحدي", hide);
        Assert.IsType<Deciding.Done>(await _desk.Escalate(request, _store.Layla, _store.Now, default));
        return await _store.Ask(db => db.Escalations.Where(escalation => escalation.CommentId == id).Select(escalation => escalation.Id).SingleAsync());
    }

    private Task<Resolving> Resolve(long escalation, ModerationAct outcome, StaffMember by) =>
        _desk.Resolve(new ResolutionRequest(escalation, outcome, RejectionReason.HateSpeech, "قرار"), by, _store.Now, default);
}
