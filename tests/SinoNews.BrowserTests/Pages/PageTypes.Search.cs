using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The search: before it, what it finds, and where it finds nothing.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheSearch =>
    [
        new("search-start", "/search"),
        new("search", "/search?q=الصين"),
        new("search-filters", "/search?q=الصين&kind=news&period=year&sort=newest"),
        new("search-filters-open", OpenFilters),
        new("search-second-page", "/search?q=رحلة&page=1"),
        new("search-name", $"/search?q={Gallery.CalledName}"),
        new("search-empty", "/search?q=قطقطقط"),
        new("search-empty-filtered", "/search?q=قطقطقط&section=travel&from=2026-11-24&to=2026-11-20"),
        new("search-suggestions", OpenSuggestions),
        Desk("newsroom-search", "/newsroom/search"),
    ];

    private static async Task OpenFilters(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/search?q=الصين&from=2026-11-24&to=2026-11-20");
        await page.EvaluateAsync("() => { document.querySelector('.filters').open = true; }");
    }

    private static async Task OpenSuggestions(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/search");
        var field = page.GetByRole(AriaRole.Combobox);
        await field.PressSequentiallyAsync("رحل");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await field.PressAsync("ArrowDown");
    }
}
