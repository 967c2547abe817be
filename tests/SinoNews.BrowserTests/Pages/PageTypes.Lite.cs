using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The lite pages, and what stands in where there is no network.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheLite =>
    [
        new("lite", "/lite"),
        new("lite-section", "/lite/sections/travel"),
        new("lite-article", gallery => $"/lite{gallery.Discussed}"),
        new("lite-article-middle", gallery => $"{gallery.LongLite}?page=2"),
        new("lite-withdrawn", gallery => $"/lite{gallery.Withdrawn}") { Status = 410 },
        new("offline", "/offline"),
        new("offline-with-stories", OpenOffline),
    ];

    // As the worker keeps them.
    private static async Task OpenOffline(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/about");
        await page.EvaluateAsync(
            """
            async (stories) => {
                const cache = await caches.open("sinonews-pages-1");
                for (const [i, story] of stories.entries()) await cache.put(`/articles/${i}`, await fetch(story));
            }
            """,
            new[] { gallery.Discussed, gallery.Undiscussed });
        await page.GotoAsync("/offline");
        await page.Locator("[data-kept] a").Nth(1).WaitForAsync();
    }
}
