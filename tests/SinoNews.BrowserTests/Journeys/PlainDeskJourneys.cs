using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>The desk without scripts: all of it is links and forms. What a card shows.</summary>
[Collection(DeskTests.Name)]
public sealed class PlainDeskJourneys
{
    private readonly Desk _desk;

    public PlainDeskJourneys(Desk desk)
    {
        Chromium.Require();
        _desk = desk;
    }

    [SkippableFact]
    public async Task The_queue_is_narrowed_searched_and_decided_on()
    {
        await using var window = await _desk.Clear(scripts: false);
        var (link, plain) = (await _desk.Receive("صاحب الرابط", "زوروا https://example.org/x الآن."), await _desk.Receive("قارئ", "سؤال عن القوافل."));
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        await page.GetByLabel("سبب الإحالة إلى المراجعة").First.SelectOptionAsync(new SelectOptionValue { Label = "رابط خارجي" });
        await page.Press("تطبيق");
        await Expect(page.Locator(".case")).ToHaveCountAsync(1);
        await page.Case("صاحب الرابط").Press("رفض");
        await Expect(page.Locator(".toast")).ToContainTextAsync("رفض");
        await Expect(page.GetByText("لا تعليقات تطابق هذه التصفية")).ToBeVisibleAsync();
        Assert.Equal(CommentState.Rejected, (await _desk.Find(link.Id)).State);
        await page.Locator(".toast").Press("تراجع");
        await Expect(page.Case("صاحب الرابط")).ToBeVisibleAsync();
        Assert.Equal(CommentState.Pending, (await _desk.Find(link.Id)).State);

        await page.GetByLabel("سبب الإحالة إلى المراجعة").First.SelectOptionAsync("");
        await page.GetByLabel("ابحث في التعليقات").FillAsync("القوافل");
        await page.Press("تطبيق");
        await Expect(page.Locator(".case")).ToHaveCountAsync(1);
        await page.Case("قارئ").Locator("[data-answer] summary").ClickAsync();
        await page.GetByLabel("ردّ باسم فريق التحرير").FillAsync("الجواب في الفقرة الثالثة.");
        await page.Press("نشر التعليق والرد");
        await Expect(page.Locator(".toast")).ToContainTextAsync("اعتماد");
        Assert.Equal(CommentState.Approved, (await _desk.Find(plain.Id)).State);
        Assert.Equal("الجواب في الفقرة الثالثة.", await _desk.Site.Ask(db => db.Comments.Where(comment => comment.ParentId == plain.Id).Select(comment => comment.Text).SingleAsync()));
    }

    [SkippableFact]
    public async Task A_comment_is_edited_pinned_and_noted_on_its_page()
    {
        await using var window = await _desk.Clear(scripts: false);
        var comment = await _desk.Receive("كاتب", "نص فيه خطاء.");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        await page.Case("كاتب").GetByRole(AriaRole.Link, new() { Name = "سجل القارئ" }).ClickAsync();
        await page.GetByText("تعديل نص التعليق").ClickAsync();
        await page.GetByLabel("النص", new() { Exact = true }).FillAsync("نص فيه خطأ.");
        await page.Press("حفظ التعديل");
        await Expect(page.Locator("p[role=status]")).ToContainTextAsync("تعديل النص");
        await page.GetByText("النص قبل التعديل").ClickAsync();
        await Expect(page.GetByText("نص فيه خطاء.")).ToBeVisibleAsync();

        await page.GetByLabel("ملاحظة جديدة").FillAsync("يعرف الموضوع جيدًا.");
        await page.Press("حفظ الملاحظة");
        await Expect(page.Locator("#notes")).ToContainTextAsync("يوسف المحرر: يعرف الموضوع جيدًا.");

        await page.Case("كاتب").Press("اعتماد");
        await page.GetByText("المزيد").ClickAsync();
        await page.Case("كاتب").Press("تثبيت");
        await Expect(page.Case("كاتب")).ToContainTextAsync("مثبّت");
        var now = await _desk.Find(comment.Id);
        Assert.Equal(("نص فيه خطأ.", CommentState.Approved), (now.Text, now.State));
        Assert.NotNull(now.PinnedAt);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_was_typed_is_not_lost_to_another_button(bool scripts)
    {
        await using var window = await _desk.Clear(scripts);
        var comment = await _desk.Receive("سائل", "متى؟");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        await page.Case("سائل").Locator("[data-answer] summary").ClickAsync();
        await page.GetByLabel("ردّ باسم فريق التحرير").FillAsync("غدًا صباحًا.");
        await page.Case("سائل").Press("اعتماد");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("كُتب رد ولم يُنشر");
        await Expect(page.GetByLabel("ردّ باسم فريق التحرير")).ToHaveValueAsync("غدًا صباحًا.");
        Assert.Equal(CommentState.Pending, (await _desk.Find(comment.Id)).State);
    }

    [SkippableFact]
    public async Task A_card_shows_what_nobody_sees_and_marks_what_was_matched()
    {
        await using var window = await _desk.Clear(scripts: false);
        await _desk.Site.List(_desk.Huda, WordList.Banned, "نصاب");
        await _desk.Receive("متخفٍّ", "هذا نص\u200Bّااب\u202E كما\u2066 ترون، ولا شيء غير ذلك.");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        var card = page.Case("متخفٍّ");
        foreach (var code in new[] { "U+200B", "U+202E", "U+2066" })
            await Expect(card.Locator(".unseen").Filter(new() { HasText = code })).ToBeVisibleAsync();
        Assert.Equal("نصّااب", string.Concat(await card.Locator("mark").AllInnerTextsAsync()));
        await Expect(card).ToContainTextAsync("كلمة محظورة: «نصاب»");
        await Expect(card).ToContainTextAsync("حروف مخفية أو مختلطة");
    }
}
