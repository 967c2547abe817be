using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheTerms =>
    [
        new("article-term", OpenTerm),
        new("names-spellings", "/newsroom/names/spellings") { ForStaff = true },
    ];

    private static async Task OpenTerm(IPage page, Gallery gallery)
    {
        await page.GotoAsync(gallery.Undiscussed);
        await page.Locator("a.term").First.ClickAsync();
        await page.Locator(".gloss:popover-open").WaitForAsync();
    }
}
