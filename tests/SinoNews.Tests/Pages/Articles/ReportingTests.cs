using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Reports;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Articles;

public sealed class ReportingTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task A_reader_follows_the_link_of_a_comment_and_reports_it_without_an_account()
    {
        var (story, comment) = await Published("كلام يُبلَّغ عنه");
        using var reader = site.Reader();
        var link = (await site.StoryPage(story)).Page.QuerySelector($"#comment-{comment} a[href$='/report']")!;
        Assert.Equal(($"/articles/{story}/comments/{comment}/report", "nofollow"), (link.GetAttribute("href"), link.GetAttribute("rel")));

        var page = await reader.Get(link.GetAttribute("href")!);
        Assert.Equal(("الإبلاغ عن التعليق", "كلام يُبلَّغ عنه"), (page.Text("h1"), page.Text(".comment p")));
        Assert.Equal(["مسيء", "مزعج", "إعلان", "خطاب كراهية", "معلومات مضللة", "خارج عن الموضوع", "مكرر"], page.Texts("form label.check"));
        Assert.Null(page.Header("Set-Cookie"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Contains("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);

        var sent = await Send(reader, story, comment, "HateSpeech", " ملاحظة ");
        Assert.Equal((303, $"/articles/{story}/comments/{comment}/report?sent=true"), (sent.Code, sent.Location));
        var thanks = await reader.Get(sent.Location!);
        Assert.Equal("وصل بلاغك", thanks.Text("h1"));
        Assert.Contains("يُبقي التعليق أو يزيله", thanks.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal((RejectionReason.HateSpeech, "ملاحظة"), await site.Store(db => db.CommentReports.Where(report => report.CommentId == comment).Select(report => ValueTuple.Create(report.Reason, report.Note)).SingleAsync()));
    }

    [Fact]
    public async Task Staffs_answers_have_no_such_link_and_a_report_makes_no_page_anew()
    {
        var (story, comment) = await Published("كلام");
        await site.Services.GetRequiredService<CommentDesk>().Decide(new DecisionRequest(comment, 1, ModerationAct.Approve) { Answer = "جواب" }, await site.Member("ليلى"), site.Time.Now, default);
        using var reader = site.Reader();
        var address = await site.AddressOf(story);
        var before = await reader.Get(address);
        Assert.Single(before.Page.QuerySelectorAll("a[href$='/report']"));

        await Send(reader, story, comment, "Spam");

        var after = await reader.Get(address);
        Assert.NotNull(after.Header("Age")); // it stands on the shelf as it was
        Assert.Equal(before.Body, after.Body);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        var (story, comment) = await Published("كلام");
        using var reader = site.Reader();
        var note = new string('م', 501);

        var answer = await Send(reader, story, comment, "Nonsense", note);

        Assert.Equal((400, note), (answer.Code, answer.Field("Input.Note")));
        Assert.Equal(["اختر سبب الإبلاغ.", "الملاحظة طويلة: اجعلها 500 حرف على الأكثر. طولها الآن 501."], answer.Texts(".error"));
        Assert.NotNull(answer.Page.QuerySelector("[role=alert]"));
        Assert.Equal(400, (await Send(reader, story, comment, "1")).Code);
        Assert.Equal(400, (await Send(reader, story, comment, null)).Code);
        Assert.Equal(0, await site.Store(db => db.CommentReports.CountAsync(report => report.CommentId == comment)));
    }

    [Fact]
    public async Task A_program_that_fills_the_trap_is_thanked_and_not_heard()
    {
        var (story, comment) = await Published("كلام");
        using var reader = site.Reader();

        var answer = await reader.Post(Path(story, comment), [("Input.Reason", "Spam"), ("Input.Website", "https://spam.example")]);

        Assert.Equal(303, answer.Code);
        Assert.Equal(0, await site.Store(db => db.CommentReports.CountAsync(report => report.CommentId == comment)));
    }

    [Fact]
    public async Task Only_a_form_of_this_site_is_taken_and_not_a_large_one()
    {
        var (story, comment) = await Published("كلام");
        using var reader = site.Reader();

        Assert.Equal(403, (await reader.Post(Path(story, comment), [("Input.Reason", "Spam")], ("Sec-Fetch-Site", "cross-site"))).Code);
        Assert.Equal(413, (await reader.Post(Path(story, comment), [("Input.Reason", "Spam"), ("x", new string('a', 17 * 1024))])).Code);
    }

    [Fact]
    public async Task What_readers_do_not_see_has_no_report_page()
    {
        var story = await site.Publish();
        var waiting = await site.Waiting(story);
        var (other, comment) = await Published("كلام");
        await site.Act(other, (article, by) => article.Withdraw("سبب", by, site.Time.Now));
        using var reader = site.Reader();

        foreach (var (article, id) in new[] { (story, waiting), (other, comment), (story, comment), (story, 999_999L) })
        {
            Assert.Equal(404, (await reader.Get(Path(article, id))).Code);
            Assert.Equal(404, (await Send(reader, article, id, "Spam")).Code);
        }
    }

    [Fact]
    public async Task Too_many_reports_in_a_minute_are_told_to_wait_and_keep_what_was_typed()
    {
        await using var limited = new SiteUnderTest();
        limited.Settings["SinoNews:RateLimits:Reports"] = "1";
        var story = await limited.Publish();
        var comment = await limited.Approved(story, "كلام");
        using var reader = limited.Reader();
        await Send(reader, story, comment, "Spam", from: "2001:db8::1");

        var refused = await Send(reader, story, comment, "Abusive", "ملاحظتي", from: "2001:db8::2");

        Assert.Equal((429, "ملاحظتي"), (refused.Code, refused.Field("Input.Note")));
        Assert.NotNull(refused.Page.QuerySelector("[value=Abusive][checked]"));
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(303, (await Send(reader, story, comment, "Abusive", from: "2001:db8:0:1::1")).Code);
    }

    [Fact]
    public async Task An_editor_sees_why_and_keeps_or_removes_it()
    {
        var (story, comment) = await Published("كلام أُبلغ عنه");
        using var reader = site.Reader();
        await Send(reader, story, comment, "Abusive", "<b>انظروا</b>", from: "203.0.113.5");
        await Send(reader, story, comment, "Abusive", from: "203.0.113.6");
        await Send(reader, story, comment, "Spam", from: "203.0.113.7");
        using var editor = await site.Staff(Roles.Editor);

        var queue = await editor.Get("/newsroom/comments?status=reported");
        Assert.Equal("3 بلاغات: مسيء (2)، مزعج.", queue.Text($"#case-{comment} .reports p"));
        Assert.Equal(["«<b>انظروا</b>»"], queue.Texts($"#case-{comment} .reports li"));
        Assert.DoesNotContain("203.0.113", queue.Body, StringComparison.Ordinal);
        var count = int.Parse(queue.Text(".tabs [aria-current] .count")!, CultureInfo.InvariantCulture);
        Assert.Equal(count, await site.Store(db => db.Comments.CountAsync(one => one.ReportWeight > 0)));

        var kept = await editor.Submit($"/newsroom/comments/{comment}/approve", ("Version", "1"), ("Status", "reported"));
        Assert.Equal((303, $"/newsroom/comments?status=reported&decided={comment}"), (kept.Code, kept.Location));
        Assert.Null((await editor.Get("/newsroom/comments?status=reported")).Page.QuerySelector($"#case-{comment}"));
        var shown = await editor.Get($"/newsroom/comments/{comment}");
        Assert.Equal(3, shown.Page.QuerySelectorAll("[aria-labelledby=reports] li").Length);
        Assert.Equal(409, (await editor.Submit($"/newsroom/comments/{comment}/approve", ("Version", "2"))).Code);

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{comment}/undo", ("Version", "2"))).Code);
        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{comment}/reject", ("Version", "3"))).Code);
        Assert.True(await site.Store(db => db.CommentReports.Where(report => report.CommentId == comment).AllAsync(report => report.State == ReportState.Upheld)));
        Assert.DoesNotContain("كلام أُبلغ عنه", (await site.StoryPage(story)).Body, StringComparison.Ordinal);
        await SinoNews.Tests.Comments.Books.AssertBalance(site);
    }

    private async Task<(long Story, long Comment)> Published(string text)
    {
        var story = await site.Publish();
        return (story, await site.Approved(story, text));
    }

    private static string Path(long story, long comment) => $"/articles/{story}/comments/{comment}/report";

    private static Task<Answer> Send(Visitor reader, long story, long comment, string? reason, string? note = null, string from = "203.0.113.5") =>
        reader.Post(Path(story, comment), [("Input.Reason", reason), ("Input.Note", note)], (Visitor.AddressHeader, from));
}
