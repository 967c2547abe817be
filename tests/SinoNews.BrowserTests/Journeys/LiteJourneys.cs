using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A reader who pays for each kilobyte, with the keyboard and without scripts.</summary>
[Collection(NewsroomTests.Name)]
public sealed class LiteJourneys
{
    private readonly Newsroom _newsroom;

    public LiteJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task From_the_foot_of_a_page_to_a_section_to_a_story_and_back_to_the_full_page(int width)
    {
        await using var window = await _newsroom.Visitor(scripts: false);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(width, 800);
        await page.GotoAsync("/about");
        await page.GetByRole(AriaRole.Link, new() { Name = "النسخة الخفيفة" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/lite");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url.Contains("/brand/mark", StringComparison.Ordinal) ? "icon" : request.ResourceType);

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "انتقل إلى المحتوى" })).ToBeFocusedAsync();
        await Press(page, page.GetByRole(AriaRole.Navigation, new() { Name = "الأقسام" }).GetByRole(AriaRole.Link, new() { Name = "تاريخ" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("تاريخ");
        var story = page.Locator(".list a").First;
        var title = await story.InnerTextAsync();
        await Press(page, story);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        Assert.All(asked, kind => Assert.Contains(kind, (string[])["document", "stylesheet", "icon"]));

        await Press(page, page.GetByRole(AriaRole.Link, new() { Name = "النسخة الكاملة", Exact = true }));
        await page.Leaves("**/lite/**");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }

    private static async Task Press(IPage page, ILocator link)
    {
        await page.TabTo(link);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
