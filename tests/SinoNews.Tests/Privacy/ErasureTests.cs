using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Privacy;

/// <summary>What an erasure reaches, and what it has to leave.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const string Email = "salma@example.org";

    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_comment_that_waits_for_a_second_colleague_stays_until_it_is_resolved_and_then_its_evidence_goes()
    {
        var (disputed, other) = (await _store.Receive("كلام محال"), await _store.Receive("كلام آخر"));
        await Escalate(disputed);

        Assert.Equal(1, await Erase());
        Assert.Equal([disputed], await Left());
        var holdings = await Holdings();
        Assert.Equal((1, 1, true, false), (holdings.Comments, holdings.Disputed, holdings.NothingToErase, holdings.IsEmpty));
        Assert.Equal("كلام محال", (await Escalation()).Evidence);
        Assert.DoesNotContain(other, await Left());

        await _store.Write(async db =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Escalations SET ResolvedAt = RaisedAt, Outcome = 'Reject', ResolvedById = RaisedById, ResolutionNote = 'قيل إنها سلمى'");
            await db.Database.ExecuteSqlAsync($"UPDATE Comments SET EscalatedTo = NULL");
        });
        Assert.Equal(1, await Erase());
        var closed = await Escalation();
        Assert.Equal(("", "", null, "abc", ModerationAct.Reject), (closed.Evidence, closed.Note, closed.ResolutionNote, closed.EvidenceHash, closed.Outcome));
        await _store.AssertBalance();
    }

    [Fact]
    public async Task A_ban_that_holds_stays_by_its_pseudonym_and_loses_its_mask_everywhere()
    {
        var id = await _store.Receive("كلام مسيء");
        var rules = new RulesDesk(_store.Writer);
        Assert.IsType<Ruling<Ban>.Done>(await rules.Impose(BanKind.Email, id, null, _store.Layla, _store.Now, default));
        Assert.Contains("s***@example.org", (await _store.Ask(db => db.RuleChanges.SingleAsync())).Subject, StringComparison.Ordinal);

        await Erase();

        var ban = await _store.Ask(db => db.Bans.SingleAsync());
        Assert.Equal((EmailMask.Erased, null), (ban.Shown, ban.CommentId));
        Assert.Equal($"حظر: البريد {EmailMask.Erased}، بلا نهاية", (await _store.Ask(db => db.RuleChanges.SingleAsync())).Subject);
        Assert.IsType<Receiving.Refused>(await _store.Intake.Receive(Make.Post("من جديد", email: Email, article: _store.Article), _store.Now, default));
        Assert.Equal((0, 1), ((await Holdings()).Comments, (await Holdings()).Bans));
    }

    [Fact]
    public async Task A_ban_that_ended_is_about_nobody_any_more()
    {
        var id = await _store.Receive("كلام");
        var rules = new RulesDesk(_store.Writer);
        foreach (var kind in Enum.GetValues<BanKind>())
            await rules.Impose(kind, id, 1, _store.Layla, _store.Now, default);
        _store.Now += TimeSpan.FromDays(2);

        await Erase();

        Assert.All(await _store.Ask(db => db.Bans.ToListAsync()), ban => Assert.Equal(("", "", null), (ban.Value, ban.Mask, ban.CommentId)));
    }

    [Fact]
    public async Task The_reports_that_the_reader_wrote_weigh_no_longer_and_those_of_others_stay()
    {
        var reported = await _store.Receive("كلام هدى", email: "huda@example.org");
        var besieged = await _store.Receive("كلام نورة عليه حملة", email: "noura@example.org");
        var mine = await _store.Receive("كلام سلمى");
        foreach (var id in new[] { reported, besieged, mine })
            await _store.Decide(id, ModerationAct.Approve);
        var (proof, reader) = (await _store.Prove(mine), await Reader());
        await _store.Report(reported);
        await _store.Report(mine);
        for (var i = 0; i < 6; i++)
            await _store.Report(besieged, network: $"198.51.100.{i}");
        await _store.Report(reported, proof: proof);
        await _store.Report(besieged, proof: proof);
        Assert.Equal((2, 5), ((await _store.Find(reported)).ReportWeight, (await _store.Find(besieged)).ReportWeight));
        Assert.Equal((1, 2), ((await Holdings()).Comments, (await Holdings()).Reports));

        Assert.Equal(1, await Erase());

        Assert.Equal((1, 5), ((await _store.Find(reported)).ReportWeight, (await _store.Find(besieged)).ReportWeight));
        Assert.Equal((1, 6, 0), await _store.Ask(async db => (
            await db.CommentReports.CountAsync(report => report.CommentId == reported), await db.CommentReports.CountAsync(report => report.CommentId == besieged),
            await db.CommentReports.CountAsync(report => report.CommentId == mine || report.Reporter == reader))));
    }

    [Fact]
    public async Task However_many_there_are_all_of_them_go_and_each_step_is_written_down()
    {
        for (var i = 0; i < 60; i++)
            await _store.Receive($"نص رقم {i}", replyTo: null);
        await _store.Decide(1, ModerationAct.Approve);
        var reply = await _store.Receive("رد على نفسي", replyTo: 1);
        var others = await _store.Receive("رد غيري", email: "huda@example.org", replyTo: 1);

        Assert.Equal(61, await Erase());

        Assert.Equal([others], await Left());
        Assert.Null((await _store.Find(others)).ParentId);
        Assert.DoesNotContain(reply, await Left());
        Assert.Equal(["50 تعليقًا", "11 تعليقًا"], await _store.Ask(db => db.AdminActs.OrderBy(act => act.Id).Select(act => act.Subject).ToListAsync()));
        await _store.AssertBalance();
        Assert.Equal(0, await Erase());
        Assert.Equal(2, await _store.Ask(db => db.AdminActs.CountAsync()));
    }

    [Fact]
    public async Task Repeats_and_the_rest_of_a_bulk_action_forget_the_comment()
    {
        var text = "هذا نص طويل بما يكفي كي تُحفظ منه أجزاء يُعرف بها إن تكرر من مرسل آخر في أيام قادمة";
        var (id, waiting) = (await _store.Receive(text), await _store.Receive("كلام غيرها", email: "huda@example.org"));
        Assert.Equal(4, await _store.Ask(db => db.Shingles.CountAsync(shingle => shingle.CommentId == id)));
        var batch = await _store.Bulk.Prepare([(id, 0), (waiting, 0)], ModerationAct.Approve, null, _store.Layla, _store.Now, default);
        await _store.Bulk.Start(batch, default);

        await Erase();

        Assert.Equal(0, await _store.Ask(db => db.Shingles.CountAsync(shingle => shingle.CommentId == id)));
        Assert.False(await _store.Bulk.Step(batch, _store.Now, default));
        Assert.Equal(BatchState.Finished, await _store.Ask(db => db.Batches.Select(one => one.State).SingleAsync()));
    }

    [Fact]
    public async Task An_admin_does_it_for_a_letter_after_showing_who_it_is()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin, "هدى المديرة");
        var comment = await site.Approved(await site.Publish(), "تعليق سلمى");
        var (page, here) = ($"/newsroom/comments/{comment}", $"/newsroom/comments/{comment}/reader-data");
        Assert.NotNull((await admin.Get(page)).Page.QuerySelector($"a[href='{here}']"));
        Assert.Contains("s***@example.org", (await admin.Get(here)).Text("main"), StringComparison.Ordinal);
        Assert.Contains("تعليق سلمى", (await admin.Submit($"{here}?handler=export")).Body, StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal((302, 1), ((await admin.Submit($"{here}?handler=erase")).Code, await site.Store(db => db.Comments.CountAsync())));
        Assert.Contains("/newsroom/account/confirm", (await admin.Get(here)).Location, StringComparison.Ordinal);
        await admin.Fill("/newsroom/account/confirm", ("Password", SiteUnderTest.Password));
        var erased = await admin.Submit($"{here}?handler=erase");

        Assert.Equal((303, "/newsroom/log/admin?kind=ReaderErased"), (erased.Code, erased.Location));
        Assert.Equal(["هدى المديرة: محو بيانات قارئ"], (await admin.Get(erased.Location!)).Texts("td:first-of-type"));
        Assert.Equal(404, (await admin.Get(here)).Code);
        using var editor = await site.Staff(Roles.Editor);
        var other = await site.Approved(await site.Publish(), "تعليق آخر");
        Assert.Null((await editor.Get($"/newsroom/comments/{other}")).Page.QuerySelector($"a[href='/newsroom/comments/{other}/reader-data']"));
    }

    private async Task<int> Erase() => await new ReaderErasure(_store.Writer).Erase(await Reader(), null, _store.Now, default);

    private Task<string> Reader() => _store.Ask(async db => (await SinoNews.Storage.ReaderTables.ReaderKey(db, default)).Reader(Email));

    private Task<ReaderHoldings> Holdings() => _store.Ask(async db => await db.HoldingsOf(await Reader(), _store.Now, default));

    private Task<List<long>> Left() => _store.Ask(db => db.Comments.OrderBy(comment => comment.Id).Select(comment => comment.Id).ToListAsync());

    private Task<Escalation> Escalation() => _store.Ask(db => db.Escalations.AsNoTracking().SingleAsync());

    private Task<int> Escalate(long id) => _store.Write(async db =>
    {
        await db.Database.ExecuteSqlAsync($"UPDATE Comments SET EscalatedTo = 'Legal' WHERE Id = {id}");
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO Escalations(CommentId, \"To\", Note, RaisedById, RaisedAt, Evidence, EvidenceHash) VALUES ({id}, 'Legal', 'سلمى كتبت تهديدًا', {_store.Layla.Id}, '2026-11-23 12:00:00.000', 'كلام محال', 'abc')");
    });
}
