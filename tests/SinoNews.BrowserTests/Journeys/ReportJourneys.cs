using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Comments.Reports;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>Readers without scripts report comments and change their own; the desk keeps one and removes another.</summary>
[Collection(DeskTests.Name)]
public sealed class ReportJourneys
{
    private readonly Desk _desk;

    public ReportJourneys(Desk desk)
    {
        Chromium.Require();
        _desk = desk;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reported_comment_is_kept_or_removed(bool scripts)
    {
        await using var desks = await _desk.Clear(scripts);
        var (kept, removed) = (await Published($"يبقى {scripts}"), await Published($"يُزال {scripts}"));
        await using var readers = await _desk.Visitor(scripts: false);
        var reader = await readers.NewPageAsync();
        foreach (var comment in new[] { kept, removed })
        {
            await reader.GotoAsync($"/articles/{_desk.StoryId}");
            await reader.Locator($"#comment-{comment.Id}").GetByRole(AriaRole.Link, new() { Name = "إبلاغ" }).First.ClickAsync();
            await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "الإبلاغ عن التعليق" })).ToBeVisibleAsync();
            await reader.Press("الإبلاغ عن التعليق");
            await Expect(reader.GetByText("اختر سبب الإبلاغ.")).ToBeVisibleAsync();
            await reader.GetByLabel("مسيء").CheckAsync();
            await reader.GetByLabel("ملاحظة لفريق التحرير").FillAsync("انظروا آخر جملة");
            await reader.Press("الإبلاغ عن التعليق");
            await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "وصل بلاغك" })).ToBeVisibleAsync();
        }

        var editor = await desks.NewPageAsync();
        await editor.GotoAsync("/newsroom/comments");
        await editor.GetByRole(AriaRole.Link, new() { Name = "مُبلَّغ عنها" }).ClickAsync();
        await Expect(editor.Case(kept.Name)).ToContainTextAsync("بلاغ واحد: مسيء");
        await Expect(editor.Case(kept.Name)).ToContainTextAsync("انظروا آخر جملة");
        await editor.Case(kept.Name).Press("اعتماد");
        await Expect(editor.Said(scripts)).ToContainTextAsync("اعتماد");
        await editor.Case(removed.Name).Press("رفض");
        await Expect(editor.Said(scripts)).ToContainTextAsync("رفض");
        await editor.GotoAsync("/newsroom/comments?status=reported");
        await Expect(editor.GetByText("لا بلاغات تنتظر القرار")).ToBeVisibleAsync();

        await reader.GotoAsync($"/articles/{_desk.StoryId}");
        await Expect(reader.Locator($"#comment-{kept.Id}")).ToBeVisibleAsync();
        await Expect(reader.Locator($"#comment-{removed.Id}")).ToHaveCountAsync(0);
        Assert.Equal([ReportState.Dismissed, ReportState.Upheld], await _desk.Site.Ask(db => db.CommentReports
            .Where(report => report.CommentId == kept.Id || report.CommentId == removed.Id).OrderBy(report => report.CommentId).Select(report => report.State).ToListAsync()));
    }

    [SkippableFact]
    public async Task A_reader_changes_a_comment_from_its_receipt_and_the_editor_sees_both()
    {
        await using var desks = await _desk.Clear(scripts: false);
        var comment = await _desk.Receive("قارئ يصحّح", "كتبت كلمة خاطئة هنا.");
        await using var readers = await _desk.Visitor(scripts: false);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync($"/comments/{comment.Receipt}");
        await reader.GetByRole(AriaRole.Link, new() { Name = "تعديل تعليقك" }).ClickAsync();
        await reader.GetByLabel("التعليق").FillAsync("كتبت كلمة صائبة هنا.");
        await reader.Press("حفظ التعديل");
        await Expect(reader.GetByText("كتبت كلمة صائبة هنا.")).ToBeVisibleAsync();

        var editor = await desks.NewPageAsync();
        await editor.GotoAsync($"/newsroom/comments/{comment.Id}");
        await Expect(editor.GetByText("عدّله القارئ")).ToBeVisibleAsync();
        await Expect(editor.Locator("del")).ToHaveTextAsync("خاطئة");
        await Expect(editor.Locator("ins")).ToHaveTextAsync("صائبة");
    }

    private async Task<Comment> Published(string name)
    {
        var comment = await _desk.Receive(name, $"كتب {name} هذا التعليق.");
        await _desk.Site.Decide(_desk.Huda, comment.Id, ModerationAct.Approve);
        return comment;
    }
}
