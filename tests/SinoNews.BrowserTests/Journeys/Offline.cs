using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What a reader does with and without a network, and what the device keeps.</summary>
internal static class Offline
{
    /// <summary>Opens a story, and waits until the device keeps it.</summary>
    public static async Task Read(this IPage page, string story)
    {
        await page.GotoAsync(story);
        await page.Keeps(story, true);
    }

    // WaitForFunction takes a promise for the truth.
    public static Task Keeps(this IPage page, string story, bool kept) => page.EvaluateAsync(
        """
        async ([key, kept]) => {
            const end = performance.now() + 30000;
            while (Boolean(await caches.match(key, { ignoreVary: true })) !== kept) {
                if (performance.now() > end) throw new Error(`${key} ${kept ? "is not" : "is still"} kept`);
                await new Promise((later) => setTimeout(later, 50));
            }
        }
        """,
        new object[] { Key(story), kept });

    public static Task<bool> HasKept(this IPage page, string story) =>
        page.EvaluateAsync<bool>("(key) => caches.match(key, { ignoreVary: true }).then(Boolean)", Key(story));

    /// <summary>The titles that the page without a network lists.</summary>
    public static ILocator KeptStories(this IPage page) => page.Locator("[data-kept] a");

    /// <summary>The worker is there, and this page is its own.</summary>
    public static Task HasWorker(this IPage page) => page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");

    private static string Key(string story) => string.Join('/', story.Split('/').Take(story.StartsWith("/lite/", StringComparison.Ordinal) ? 4 : 3));
}
