using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Running;

/// <summary>The browser of this machine. None is ever downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>What $CHROMIUM names, or else one of the usual places; null if there is nothing.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? [named] : Places).FirstOrDefault(File.Exists);

    /// <summary>Skips the calling test, with the reason, on a machine without Chromium.</summary>
    public static void Require() =>
        Skip.If(Path is null, "No Chromium here: install it (Debian: apt install chromium) or let CHROMIUM name its executable.");

    public static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Headless = true, Args = Flags });
}
