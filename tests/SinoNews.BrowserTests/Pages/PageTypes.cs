using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Every kind of page that the site has, in every state that looks different.</summary>
public static class PageTypes
{
    public static readonly IReadOnlyList<PageType> All =
    [
        new("home", "/"),
        new("section", "/sections/travel"),
        new("section-older", OpenSecondPage),
        new("article", gallery => gallery.Discussed),
        new("article-reply", gallery => $"{gallery.Discussed}?reply={gallery.ApprovedComment}#respond"),
        new("article-form-errors", SendWrongComment) { Status = 400 },
        new("article-uncommented", gallery => gallery.Undiscussed),
        new("tag", "/tags/التجارة"),
        new("author", "/authors/هيئة-التحرير"),
        new("archive", "/archive"),
        new("archive-day", "/archive/2026/11/19"),
        new("about", "/about"),
        new("privacy", "/privacy"),
        new("404", "/no-such-page") { Status = 404 },
        new("withdrawn", gallery => gallery.Withdrawn) { Status = 410 },
        new("receipt-waiting", gallery => gallery.WaitingReceipt),
        new("receipt-approved", gallery => gallery.ApprovedReceipt),
        new("receipt-rejected", gallery => gallery.RejectedReceipt),
        new("sign-in", "/newsroom/sign-in"),
        new("sign-in-failed", FailToSignIn) { Status = 400 },
        new("setup", gallery => gallery.SetupLink),
        new("setup-errors", SendWrongSetup) { Status = 400 },
        new("setup-closed", "/newsroom/setup?token=used") { Status = 404 },
        new("queue", "/newsroom/comments") { ForStaff = true },
        new("queue-decided", gallery => $"/newsroom/comments?status=approved&decided={gallery.ApprovedComment}") { ForStaff = true },
        new("queue-empty", "/newsroom/comments?status=trash") { ForStaff = true },
        new("comment-conflict", DecideTooLate) { Status = 409, ForStaff = true },
        new("words", "/newsroom/words") { ForStaff = true },
        new("words-empty", "/newsroom/words?list=domains") { ForStaff = true },
        new("words-tried", TryWords) { ForStaff = true },
        new("bans", gallery => $"/newsroom/bans?ban={gallery.BanId}") { ForStaff = true },
        new("bans-none", "/newsroom/bans?status=over") { ForStaff = true },
        new("settings", "/newsroom/settings") { ForStaff = true },
        new("settings-errors", SendWrongSettings) { Status = 400, ForStaff = true },
        new("settings-conflict", SaveSettingsTooLate) { Status = 409, ForStaff = true },
        new("thread-mode", gallery => $"/newsroom/comments?article={gallery.DiscussedId}&status=all") { ForStaff = true },
        new("thread-mode-conflict", SetModeTooLate) { Status = 409, ForStaff = true },
        new("stories", "/newsroom/articles") { ForStaff = true },
        new("story-form", "/newsroom/articles/new") { ForStaff = true },
        new("story-form-errors", SendWrongStory) { Status = 400, ForStaff = true },
        new("story-form-existing", gallery => $"/newsroom/articles/{gallery.DiscussedId}") { ForStaff = true },
        new("story-form-conflict", SaveTooLate) { Status = 409, ForStaff = true },
        new("newsroom-404", "/newsroom/articles/999999") { Status = 404, ForStaff = true },
    ];

    public static PageType Named(string name) => All.Single(type => type.Name == name);

    private static async Task OpenSecondPage(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/sections/travel");
        await page.GetByRole(AriaRole.Link, new() { Name = "الأقدم" }).ClickAsync();
        await page.WaitForURLAsync("**before=*");
    }

    private static async Task SendWrongComment(IPage page, Gallery gallery)
    {
        await page.GotoAsync(gallery.Discussed);
        await page.WriteComment("", "not an address", "");
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
    }

    private static async Task FailToSignIn(IPage page, Gallery gallery)
    {
        await page.SignIn(gallery.Admin with { Password = "wrong" });
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendWrongSetup(IPage page, Gallery gallery)
    {
        await page.GotoAsync(gallery.SetupLink);
        await page.GetByLabel("الاسم").FillAsync("مدير");
        await page.GetByLabel("كلمة المرور").FillAsync("قصيرة");
        await page.GetByRole(AriaRole.Button, new() { Name = "إنشاء الحساب" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task DecideTooLate(IPage page, Gallery gallery)
    {
        var comment = await gallery.Comment("زائر متعجّل", "تعليق يبتّ فيه اثنان في وقت واحد.");
        await page.GotoAsync("/newsroom/comments");
        await gallery.Decide(comment.Id, SinoNews.Comments.ModerationAct.Approve);
        await page.Case("زائر متعجّل").GetByRole(AriaRole.Button, new() { Name = "رفض" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task TryWords(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/words?list=suspect");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "عبارة مشتبه بها" }).FillAsync("عرض خاص");
        await page.GetByRole(AriaRole.Button, new() { Name = "كم تعليقًا كانت ستمسك؟" }).ClickAsync();
        await page.Locator(".caught").WaitForAsync();
        await page.GetByLabel("ما الذي تمسكه القوائم منها؟").FillAsync("هذا كلام دجـال، والمتحدث باسم الخارجية يقول غير ذلك.");
        await page.Locator("[data-answer] mark").WaitForAsync();
    }

    private static async Task SendWrongSettings(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/settings");
        await page.GetByLabel("الروابط المقبولة في التعليق الواحد").FillAsync("كثيرة");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SaveSettingsTooLate(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/settings");
        await gallery.ChangePolicy();
        await page.GetByLabel("مدة حفظ المرفوض").FillAsync("90");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SetModeTooLate(IPage page, Gallery gallery)
    {
        var id = await gallery.Story("مادة يغلقها اثنان", "history");
        await page.GotoAsync($"/newsroom/comments?article={id}&status=all");
        await gallery.Close(id);
        await page.GetByLabel("التعليقات على هذه المادة").SelectOptionAsync("Open");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendWrongStory(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/articles/new");
        await page.GetByLabel("لوحة أحرف").Or(page.Locator("#g")).First.FillAsync("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SaveTooLate(IPage page, Gallery gallery)
    {
        var id = await gallery.Story("مادة يحررها اثنان", "history");
        await page.GotoAsync($"/newsroom/articles/{id}");
        await gallery.Revise(id, "النص كما حفظه زميل.");
        await page.GetByLabel("نص المادة").FillAsync("النص كما أردته أنا.");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
