using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Those by which an admin sets the site up.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheSite =>
    [
        new("site", "/newsroom/settings?done=saved") { ForStaff = true },
        new("site-errors", SendWrongSite) { Status = 400, ForStaff = true },
        new("site-conflict", SaveSiteTooLate) { Status = 409, ForStaff = true },
        new("sections", "/newsroom/sections?done=moved") { ForStaff = true },
        new("sections-conflict", MoveTooLate) { Status = 409, ForStaff = true },
        new("section-new", "/newsroom/sections/new") { ForStaff = true },
        new("section-new-errors", SendWrongSection) { Status = 400, ForStaff = true },
        new("section-edit", gallery => $"/newsroom/sections/{gallery.PlainSection}") { ForStaff = true },
        new("section-edit-used", gallery => $"/newsroom/sections/{gallery.HiddenSection}") { ForStaff = true },
        new("section-edit-conflict", SaveSectionTooLate) { Status = 409, ForStaff = true },
        new("section-plain", "/sections/sport"),
    ];

    private static async Task SendWrongSite(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/settings");
        await page.GetByLabel("اسم الموقع").FillAsync("123");
        var links = page.GetByRole(AriaRole.Group, new() { Name = "الرابط" });
        await links.Last.GetByLabel("العنوان").FillAsync("http://example.org");
        await page.Press("حفظ");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SaveSiteTooLate(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/settings");
        await gallery.ChangeSite();
        await page.GetByLabel("العبارة التعريفية").FillAsync("عبارة كُتبت في الوقت نفسه");
        await page.Press("حفظ");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task MoveTooLate(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/sections");
        await page.Locator("[name=Seen]").First.EvaluateAsync("field => field.value = '2,1'");
        await page.GetByRole(AriaRole.Button, new() { Name = "تأخير" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendWrongSection(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/sections/new");
        await page.GetByLabel("الاسم", new() { Exact = true }).FillAsync("رياضة");
        await page.GetByLabel("حرف القسم").FillAsync("abc");
        await page.Press("حفظ");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SaveSectionTooLate(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"/newsroom/sections/{gallery.PlainSection}");
        await gallery.ChangeSection();
        await page.GetByLabel("معناه").FillAsync("معنى كُتب في الوقت نفسه");
        await page.Press("حفظ");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
