using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Reports;

namespace SinoNews.Tests.Comments.Reports;

public sealed partial class ReportDeskTests : IAsyncLifetime
{
    private static readonly QueueFilter Reported = new() { Reported = true };

    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Fact]
    public async Task A_report_brings_the_comment_before_the_desk_and_hides_nothing()
    {
        var id = await Published();

        Assert.True(await _store.Report(id, note: "فيه شتيمة"));

        var comment = await _store.Find(id);
        Assert.Equal((CommentState.Approved, 1, 1), (comment.State, comment.ReportWeight, comment.Article.CommentCount));
        var card = Assert.Single((await _store.Page(Reported, QueueOrder.Heaviest)).Cards);
        Assert.Equal([(RejectionReason.Abusive, 1)], card.Reports.ByReason);
        Assert.Equal(["فيه شتيمة"], card.Reports.Notes);
    }

    [Fact]
    public async Task A_second_report_by_the_same_network_takes_the_place_of_the_first()
    {
        var id = await Published();
        await _store.Report(id, note: "أول");
        await _store.Report(id, RejectionReason.Spam, note: "ثان");
        await _store.Report(id, network: "203.0.113.2");

        var reports = await Reports(id);
        Assert.Equal([(RejectionReason.Spam, "ثان"), (RejectionReason.Abusive, "")], reports.Select(report => (report.Reason, report.Note)));
        Assert.Equal(2, (await _store.Find(id)).ReportWeight);
        Assert.DoesNotContain(reports, report => report.Reporter.Contains("203.0.113", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_that_proves_its_reader_reports_in_the_readers_name_until_it_is_forgotten()
    {
        var (id, mine) = (await Published(), await _store.Receive("كلام سلمى"));
        var (proof, salma) = (await _store.Prove(mine), (await _store.Find(mine)).Reader);
        await _store.Report(id, proof: proof);
        await _store.Report(id, RejectionReason.Spam, network: "203.0.113.2", proof: proof); // wherever she is
        Assert.Equal([(salma, RejectionReason.Spam)], (await Reports(id)).Select(report => (report.Reporter, report.Reason)));

        await new ReaderDesk(_store.Writer, _store.Intake).ForgetBrowsers(salma, _store.Now, default);
        await _store.Report(id, proof: proof);
        await _store.Report(id); // the same network

        Assert.Equal(2, (await Reports(id)).Count);
        Assert.Single(await Reports(id), report => report.Reporter == salma);
    }

    [Fact]
    public async Task What_readers_do_not_see_is_not_reported()
    {
        var waiting = await _store.Receive("تعليق ينتظر");
        var id = await Published();
        await _store.Decide(id, ModerationAct.Approve, answer: "جواب فريق التحرير");
        var answer = await _store.Ask(db => db.Comments.Where(comment => comment.StaffId != null).Select(comment => comment.Id).SingleAsync());
        var other = await _store.Store.Publish(Make.Words("مادة أخرى"));

        Assert.False(await _store.Report(waiting));
        Assert.False(await _store.Report(answer));
        Assert.False(await _store.Report(999_999));
        Assert.False(await _store.Report(id, article: other));
        await _store.Decide(id, ModerationAct.Trash);
        Assert.False(await _store.Report(id));
        Assert.Equal(0, await _store.Ask(db => db.CommentReports.CountAsync()));
    }

    [Theory]
    [InlineData(ModerationAct.Approve, ReportState.Dismissed)]
    [InlineData(ModerationAct.Reject, ReportState.Upheld)]
    [InlineData(ModerationAct.Spam, ReportState.Upheld)]
    [InlineData(ModerationAct.Trash, ReportState.Upheld)]
    public async Task A_decision_answers_the_reports_and_its_undo_opens_them_again(ModerationAct act, ReportState state)
    {
        var id = await Published();
        await _store.Report(id);
        await _store.Report(id, network: "203.0.113.2");

        Assert.IsType<Deciding.Done>(await _store.Decide(id, act));
        Assert.All(await Reports(id), report => Assert.Equal(state, report.State));
        Assert.Equal((0, act is ModerationAct.Approve), ((await _store.Find(id)).ReportWeight, (await _store.Find(id)).ReportsSettled));
        Assert.Equal(0, await _store.Count(Reported));

        Assert.IsType<Deciding.Done>(await _store.Decide(id, ModerationAct.Undo));
        Assert.All(await Reports(id), report => Assert.Equal(ReportState.Open, report.State));
        Assert.Equal((CommentState.Approved, 2, false), ((await _store.Find(id)).State, (await _store.Find(id)).ReportWeight, (await _store.Find(id)).ReportsSettled));
        Assert.Equal([id], await _store.Walk(Reported, QueueOrder.Heaviest));
    }

    [Fact]
    public async Task A_bulk_action_answers_reports_too_and_so_does_taking_it_back()
    {
        long[] ids = [await Published("أول"), await Published("ثان")];
        foreach (var id in ids)
            await _store.Report(id);
        await _store.Report(ids[1], network: "203.0.113.2");

        var batch = await _store.Bulk.Prepare(Reported, ModerationAct.Approve, null, _store.Layla, _store.Now, default);
        await _store.Bulk.Start(batch, default);
        Assert.False(await _store.Bulk.Step(batch, _store.Now, default));
        Assert.Equal(2, await _store.Ask(db => db.Comments.CountAsync(comment => comment.ReportsSettled)));
        Assert.Equal(3, await _store.Ask(db => db.CommentReports.CountAsync(report => report.State == ReportState.Dismissed)));

        var undo = (await _store.Bulk.Undo(batch, _store.Sami, _store.Now, default))!.Value;
        Assert.False(await _store.Bulk.Step(undo, _store.Now, default));
        Assert.Equal([ids[1], ids[0]], await _store.Walk(Reported, QueueOrder.Heaviest));
    }

    [Fact]
    public async Task Approved_despite_reports_it_stays_quiet_until_its_words_change()
    {
        var id = await Published("كلام أول");
        await _store.Report(id);
        await _store.Decide(id, ModerationAct.Approve);

        await _store.Report(id, network: "203.0.113.2");
        await _store.Report(id, RejectionReason.HateSpeech); // it was answered: nothing new
        Assert.Equal((0, true), ((await _store.Find(id)).ReportWeight, (await _store.Find(id)).ReportsSettled));
        Assert.Equal([ReportState.Dismissed, ReportState.Open], (await Reports(id)).Select(report => report.State));
        Assert.IsType<Deciding.Conflict>(await _store.Decide(id, ModerationAct.Approve));

        await _store.Decide(id, ModerationAct.Edit, text: "كلام آخر");
        Assert.Equal((1, false), ((await _store.Find(id)).ReportWeight, (await _store.Find(id)).ReportsSettled));
        await _store.Decide(id, ModerationAct.Undo); // the words are again those that were kept
        Assert.Equal((0, true), ((await _store.Find(id)).ReportWeight, (await _store.Find(id)).ReportsSettled));
    }

    [Fact]
    public async Task An_undo_gives_back_only_what_its_own_decision_took()
    {
        var id = await Published("كلام أول");
        await _store.Report(id);
        await _store.Decide(id, ModerationAct.Approve);
        await _store.Decide(id, ModerationAct.Edit, text: "كلام آخر");
        await _store.Report(id, network: "203.0.113.2");
        await _store.Decide(id, ModerationAct.Reject);
        Assert.All(await Reports(id), report => Assert.Equal(ReportState.Upheld, report.State)); // in the end both were right

        await _store.Decide(id, ModerationAct.Undo);
        Assert.Equal([ReportState.Dismissed, ReportState.Open], (await Reports(id)).Select(report => report.State));
        Assert.Equal(1, (await _store.Find(id)).ReportWeight);
    }

    [Fact]
    public async Task Taken_down_by_the_undo_of_its_approval_it_waits_for_nobody()
    {
        var id = await _store.Receive("كلام");
        await _store.Decide(id, ModerationAct.Reject);
        await _store.Decide(id, ModerationAct.Approve);
        await _store.Report(id);

        await _store.Decide(id, ModerationAct.Undo);

        Assert.Equal((CommentState.Rejected, 0), ((await _store.Find(id)).State, (await _store.Find(id)).ReportWeight));
        Assert.Equal(ReportState.Upheld, Assert.Single(await Reports(id)).State);
    }

    private async Task<long> Published(string text = "تعليق منشور")
    {
        var id = await _store.Receive(text, email: $"{Guid.NewGuid():N}@example.org", network: null);
        await _store.Decide(id, ModerationAct.Approve);
        return id;
    }

    private Task<List<CommentReport>> Reports(long id) =>
        _store.Ask(db => db.CommentReports.AsNoTracking().Where(report => report.CommentId == id).OrderBy(report => report.Id).ToListAsync());
}
