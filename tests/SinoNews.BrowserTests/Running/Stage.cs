using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Running;

/// <summary>A site and a browser that the tests of a collection share. Without Chromium nothing starts.</summary>
public class Stage : IAsyncLifetime
{
    private const float Patience = 30_000;

    private readonly List<NewsSite> _sites = [];
    private IPlaywright? _playwright;

    public NewsSite Site { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        Site = await Open(new NewsSite());
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        Browser = await Chromium.Launch(_playwright);
        await Prepare();
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        foreach (var site in _sites)
            await site.DisposeAsync();
    }

    /// <summary>A browser window of somebody new: no cookies, nothing stored.</summary>
    /// <param name="signedIn">The storage state of somebody signed in.</param>
    /// <param name="worker">Whether readers' pages may bring their worker: it asks for things on its own, which most tests would mind.</param>
    public async Task<IBrowserContext> Visitor(bool scripts = true, string? address = null, string? signedIn = null, bool worker = false)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = address ?? Site.Address,
            JavaScriptEnabled = scripts,
            Locale = "ar",
            TimezoneId = "Asia/Riyadh",
            ViewportSize = new() { Width = 1280, Height = 800 },
            StorageState = signedIn,
            ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <summary>Starts a site, which stops with the stage.</summary>
    public async Task<NewsSite> Open(NewsSite site)
    {
        _sites.Add(site);
        await site.Start();
        return site;
    }

    /// <summary>What the collection's tests need to find there.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;
}
