using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A comment that one colleague does not decide alone: asked, locked, decided by another, and heard of by who asked.</summary>
[Collection(DeskTests.Name)]
public sealed class EscalationJourneys
{
    private const string Accusation = "هذا الرجل أخذ رشوة، واسمه معروف.";
    private const string Why = "فيه اتهام لشخص بعينه.";
    private const string Because = "لا دليل في التعليق ولا في المادة.";

    private readonly Desk _desk;

    public EscalationJourneys(Desk desk)
    {
        Chromium.Require();
        _desk = desk;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_editor_leaves_to_the_lawyer_is_locked_until_a_second_colleague_decides(bool scripts)
    {
        await using var yusufs = await _desk.Clear(scripts);
        await using var hudas = await _desk.HudasWindow(scripts);
        var name = $"متّهِم {scripts}";
        var comment = await _desk.Receive(name, Accusation);
        var (yusuf, huda) = (await yusufs.NewPageAsync(), await hudas.NewPageAsync());
        await huda.GotoAsync("/newsroom/comments"); // before it is asked

        await yusuf.GotoAsync("/newsroom/comments");
        await Escalate(yusuf, name, "يحتاج إلى القانوني");
        await Expect(yusuf.Locator("p[role=status]").First).ToContainTextAsync("إحالة إلى رئيس التحرير أو القانوني: حُفظ القرار.");
        await ExpectLocked(yusuf, name);
        await huda.Case(name).Press("اعتماد");
        await Expect(huda.Case(name)).ToContainTextAsync("بانتظار القانوني. يوسف المحرر: إحالة");
        Assert.Equal(CommentState.Pending, (await _desk.Find(comment.Id)).State);

        await Open(huda, name);
        await Expect(huda.Locator("[aria-labelledby=asked]")).ToContainTextAsync(Why);
        await Expect(huda.Locator("[aria-labelledby=evidence]")).ToContainTextAsync(Accusation);
        await huda.GetByLabel("رفض", new() { Exact = true }).CheckAsync();
        await huda.GetByLabel("سبب الرفض").SelectOptionAsync(new SelectOptionValue { Label = "مسيء" });
        await huda.GetByLabel("تعليل القرار").FillAsync(Because);
        await huda.Press("البتّ في التعليق");
        await Expect(huda.GetByRole(AriaRole.Button, new() { Name = "البتّ في التعليق" })).ToHaveCountAsync(0);

        await yusuf.GotoAsync($"/newsroom/comments/{comment.Id}");
        await yusuf.GetByRole(AriaRole.Link, new() { Name = "يحتاج إلى القانوني" }).ClickAsync();
        await Expect(yusuf.Locator("[aria-labelledby=asked] .note")).ToContainTextAsync("هدى المديرة: رفض");
        await Expect(yusuf.Locator("[aria-labelledby=asked] .note")).ToContainTextAsync(Because);
        var decided = await _desk.Find(comment.Id);
        Assert.Equal((CommentState.Rejected, null, RejectionReason.Abusive), (decided.State, decided.EscalatedTo, decided.LastDecision!.Reason));
    }

    [SkippableFact]
    public async Task Who_asked_reads_the_question_and_does_not_answer_it()
    {
        await using var yusufs = await _desk.Clear();
        await using var hudas = await _desk.HudasWindow();
        const string Name = "صاحب التهمة";
        var comment = await _desk.Receive(Name, Accusation);
        var (yusuf, huda) = (await yusufs.NewPageAsync(), await hudas.NewPageAsync());

        await huda.GotoAsync("/newsroom/comments");
        await Escalate(huda, Name, "يحتاج إلى رئيس التحرير"); // an admin, who could decide what others ask
        foreach (var page in new[] { huda, yusuf })
        {
            await Open(page, Name);
            await Expect(page.Locator("[aria-labelledby=asked]")).ToContainTextAsync("بانتظار رئيس التحرير. التعليق مقفل إلى أن يبتّ فيه زميل آخر");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "البتّ في التعليق" })).ToHaveCountAsync(0);
        }
        var asked = await _desk.Find(comment.Id);
        Assert.Equal((CommentState.Pending, 1), (asked.State, asked.Version));
    }

    private static async Task Escalate(IPage page, string name, string to)
    {
        await page.Case(name).GetByText("المزيد").ClickAsync();
        await page.Case(name).GetByRole(AriaRole.Link, new() { Name = "إحالة إلى رئيس التحرير أو القانوني" }).ClickAsync();
        await page.Press("إحالة التعليق");
        await Expect(page.GetByText("اختر من يحتاج إليه التعليق.")).ToBeVisibleAsync();
        await page.GetByLabel(to).CheckAsync();
        await page.GetByLabel("السبب", new() { Exact = true }).FillAsync(Why);
        await page.Press("إحالة التعليق");
        await page.Arrives("**/newsroom/comments/*?decided=*");
    }

    private static async Task ExpectLocked(IPage page, string name)
    {
        await page.GotoAsync("/newsroom/comments?sort=newest");
        await Expect(page.Case(name)).ToContainTextAsync("بانتظار القانوني. يوسف المحرر: إحالة");
        await Expect(page.Case(name).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(page.Case(name).GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
    }

    // By the tab of those that wait for a second colleague.
    private static async Task Open(IPage page, string name)
    {
        await page.GotoAsync("/newsroom/comments");
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "بانتظار رئيس التحرير أو القانوني" }).ClickAsync();
        await page.Case(name).GetByRole(AriaRole.Link, new() { Name = "الإحالة والبتّ فيها" }).ClickAsync();
        await page.Arrives("**/newsroom/escalations/*");
    }
}
