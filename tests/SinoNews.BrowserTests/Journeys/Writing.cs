using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What a writer does at the story form, by the words that stand there.</summary>
internal static class Writing
{
    public const string New = "/newsroom/articles/new";

    // The form sends three seconds after the last key.
    private const float UntilSent = 20_000;

    public static ILocator TitleField(this IPage page) => page.GetByLabel("العنوان", new() { Exact = true });

    public static ILocator BodyField(this IPage page) => page.GetByLabel("نص المادة");

    /// <summary>The line beside the buttons: what was saved, and what was not.</summary>
    public static ILocator State(this IPage page) => page.Locator("[data-saved]");

    public static async Task Write(this IPage page, string title, string body)
    {
        await page.TitleField().FillAsync(title);
        await page.GetByLabel("القسم", new() { Exact = true }).SelectOptionAsync("history");
        await page.BodyField().FillAsync(body);
    }

    /// <summary>Types with the keys, at the end of the text.</summary>
    public static async Task TypeOn(this IPage page, string words)
    {
        await page.BodyField().ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Saves with the button, and waits for the page that says so.</summary>
    public static async Task SaveStory(this IPage page)
    {
        await page.Locator("[data-save]").ClickAsync();
        await Expect(page.State()).ToContainTextAsync("حُفظت المادة.");
    }

    /// <summary>Waits until the state says what it shall.</summary>
    public static Task Says(this IPage page, string words) => Expect(page.State()).ToContainTextAsync(words, new() { Timeout = UntilSent });

    public static Task IsKeptByTheServer(this IPage page) => page.Says("حُفظت تلقائيًا");

    /// <summary>A note of the form that only a script shows.</summary>
    public static Task Shows(this IPage page, string note) => Expect(page.Locator($"[data-{note}]")).ToBeVisibleAsync(new() { Timeout = UntilSent });

    /// <summary>Opens a part of the form that is folded.</summary>
    public static Task Unfold(this IPage page, string part) => page.Locator("summary", new() { HasTextString = part }).ClickAsync();
}
