using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The home page's desk, and what stands on readers' pages because of it; corrections and sources.</summary>
public static partial class PageTypes
{
    private const string FrontDesk = "/newsroom/home";

    private static IReadOnlyList<PageType> OfTheFront =>
    [
        new("corrections", "/corrections"),
        new("article-corrected-with-source", gallery => gallery.Corrected),
        new("article-live-under-breaking-line", gallery => gallery.Followed),
        Desk("home-desk", FrontDesk),
        Desk("home-desk-arranged", ArrangeTheFront),
        Desk("home-desk-preview", PreviewTheFront),
        Desk("home-desk-none-found", FindNoStory),
        Desk("home-desk-conflict", ArrangeTooLate) with { Status = 409 },
        Desk("home-desk-unchosen", $"{FrontDesk}?done=unchosen"),
    ];

    private static async Task ArrangeTheFront(IPage page, Gallery gallery)
    {
        await page.GotoAsync(FrontDesk);
        for (var i = 0; i < 2; i++)
            await page.GetByRole(AriaRole.Button, new() { Name = "وضع في الصدارة" }).First.ClickAsync();
        await page.GetByText("هذا الترتيب لم يُحفظ بعد.").WaitForAsync();
    }

    private static async Task PreviewTheFront(IPage page, Gallery gallery)
    {
        await ArrangeTheFront(page, gallery);
        await page.Press("معاينة");
        await page.GetByText("لم يُحفظ شيء بعد.").WaitForAsync();
    }

    private static async Task FindNoStory(IPage page, Gallery gallery)
    {
        await page.GotoAsync(FrontDesk);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("لا شيء كهذا");
        await page.Press("بحث");
        await page.GetByText("لا توجد نتائج في أحدث المواد.").WaitForAsync();
    }

    private static async Task ArrangeTooLate(IPage page, Gallery gallery)
    {
        await ArrangeTheFront(page, gallery);
        await gallery.ArrangeHome();
        await page.Press("حفظ");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
