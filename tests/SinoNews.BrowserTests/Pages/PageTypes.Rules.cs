using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Those by which the newsroom keeps its rules.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheRules =>
    [
        new("words", "/newsroom/words") { ForStaff = true },
        new("words-empty", "/newsroom/words?list=domains") { ForStaff = true },
        new("words-tried", TryWords) { ForStaff = true },
        new("bans", gallery => $"/newsroom/bans?ban={gallery.BanId}") { ForStaff = true },
        new("bans-none", "/newsroom/bans?status=over") { ForStaff = true },
        new("comment-settings", "/newsroom/comments/settings") { ForStaff = true },
        new("comment-settings-trained", OpenTrained) { ForStaff = true },
        new("comment-settings-errors", SendWrongSettings) { Status = 400, ForStaff = true },
        new("comment-settings-conflict", SaveSettingsTooLate) { Status = 409, ForStaff = true },
        new("thread-mode", gallery => $"/newsroom/comments?article={gallery.DiscussedId}&status=all") { ForStaff = true },
        new("thread-mode-conflict", SetModeTooLate) { Status = 409, ForStaff = true },
    ];

    private static async Task TryWords(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/words?list=suspect");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "عبارة مشتبه بها" }).FillAsync("عرض خاص");
        await page.GetByRole(AriaRole.Button, new() { Name = "كم تعليقًا كانت ستمسك؟" }).ClickAsync();
        await page.Locator(".caught").WaitForAsync();
        await page.GetByLabel("ما الذي تمسكه القوائم منها؟").FillAsync("هذا كلام دجـال، والمتحدث باسم الخارجية يقول غير ذلك.");
        await page.Locator("[data-answer] mark").WaitForAsync();
    }

    private static async Task OpenTrained(IPage page, Gallery gallery)
    {
        await gallery.Train();
        await page.GotoAsync("/newsroom/comments/settings");
    }

    private static async Task SendWrongSettings(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/comments/settings");
        await page.GetByLabel("الروابط المقبولة في التعليق الواحد").FillAsync("كثيرة");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SaveSettingsTooLate(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/comments/settings");
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
}
