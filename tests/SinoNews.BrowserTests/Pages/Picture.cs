using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

/// <summary>With SCREENSHOTS=FOLDER in the environment, the surveys leave a picture of each page there.</summary>
internal static class Picture
{
    private const int A4 = 794;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    /// <summary>Writes home-1280.png, home-1280-dark.png and so on; article-print.png as well.</summary>
    public static async Task Take(IPage page, PageType type, int width, ColorScheme scheme)
    {
        if (Folder is null)
            return;
        var dark = scheme is ColorScheme.Dark ? "-dark" : "";
        await Save(page, $"{type.Name}-{width}{dark}");
        if (type.Name == "article" && width > 1000 && dark.Length == 0)
        {
            await page.SetViewportSizeAsync(A4, 800);
            await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            await Save(page, "article-print");
            await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        }
    }

    private static Task<byte[]> Save(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{name}.png"), FullPage = true });
}
