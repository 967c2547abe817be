using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

/// <summary>All that was found on one page, at each width, in light and in dark.</summary>
public sealed class Survey
{
    private const int Phone = 390;
    private const int Desk = 1280;
    private const int Smallest = 320;

    // Contrast is weighed by measure.js in every view, so axe need not see every width in both schemes.
    private static readonly (int Width, ColorScheme Scheme, bool Axe)[] Views =
    [
        (Desk, ColorScheme.Light, true),
        (Desk, ColorScheme.Dark, false),
        (Phone, ColorScheme.Dark, true),
        (Phone, ColorScheme.Light, false),
        (Smallest, ColorScheme.Light, false),
    ];

    private static readonly string Measure = File.ReadAllText(Path.Combine(Running.Repository.Project, "Pages", "measure.js"));

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // From the top: a control half behind the sticky navigation would count as a small one.
    private const string Settle = """
        () => {
            scrollTo(0, 0);
            return Promise.all([document.fonts.ready, ...document.getAnimations().map((it) => it.finished)]);
        }
        """;

    // Put into the page once: Deque's own wrapper loads the half megabyte anew for each run.
    private const string RunAxe = """
        () => {
            // What a toast covers for its ten seconds is not a small target.
            const toast = document.querySelector(".toast")?.getBoundingClientRect();
            const covers = (box) => toast && box.bottom > toast.top && box.top < toast.bottom;
            return axe.run({
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                resultTypes: ["violations"],
                elementRef: true,
            }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes
                .filter(({ element }) => id !== "target-size" || !covers(element.getBoundingClientRect()))
                .map(({ html }) => `${id} (${help}): ${html}`)));
        }
        """;

    private readonly ConcurrentQueue<string> _trouble = new();
    private readonly ConcurrentQueue<string> _strangers = new();

    private Survey()
    {
    }

    /// <summary>The status of the page itself.</summary>
    public int Status { get; private set; }

    /// <summary>The page as it was sent.</summary>
    public string Html { get; private set; } = "";

    public SortedSet<string> AxeViolations { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Overflow { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> SmallTargets { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in a navigation that run into one another, or out of their boxes.</summary>
    public SortedSet<string> CrowdedNames { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> FaintText { get; } = new(StringComparer.Ordinal);

    /// <summary>How many elements with text were weighed for contrast.</summary>
    public int Texts { get; private set; }

    /// <summary>What looks like the text of a template.</summary>
    public SortedSet<string> Code { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> UnusedPreloads { get; private set; } = [];

    /// <summary>Console errors and warnings, failed requests.</summary>
    public IReadOnlyCollection<string> Trouble => _trouble;

    /// <summary>Requests to other sites.</summary>
    public IReadOnlyCollection<string> Strangers => _strangers;

    public IReadOnlyList<string> Cookies { get; private set; } = [];

    public static async Task<Survey> Of(PageType type, Gallery gallery, IPage page)
    {
        var survey = new Survey();
        IResponse? answer = null;
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Status is < 300 or >= 400)
                answer = response;
        };
        survey.Watch(page);
        await type.Open(page, gallery);
        await page.WaitForLoadStateAsync(LoadState.Load);
        (survey.Status, survey.Html) = (answer!.Status, await answer.TextAsync());
        survey.Cookies = [.. (await page.Context.CookiesAsync()).Select(cookie => cookie.Name)];
        await page.EvaluateAsync(Axe);
        foreach (var view in Views)
            await survey.Look(page, type, view.Width, view.Scheme, view.Axe);
        return survey;
    }

    private static string Theme(ColorScheme scheme) => scheme is ColorScheme.Dark ? "dark" : "light";

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            // A page that is an error answer is announced on the console: that is no fault of the page.
            // So is a decision in place that came too late. And the stage keeps the readers' worker out.
            if (message.Type is "error" or "warning" && !message.Text.Contains("blocked by Playwright", StringComparison.Ordinal) && !message.Location.StartsWith(page.Url, StringComparison.Ordinal) && !message.Text.Contains("status of 409", StringComparison.Ordinal))
                _trouble.Enqueue($"{message.Type}: {message.Text} {message.Location}");
        };
        page.PageError += (_, error) => _trouble.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => _trouble.Enqueue($"{request.Failure}: {request.Url}");
        page.Response += (_, response) =>
        {
            if (response.Status is >= 400 and not 409 && !response.Request.IsNavigationRequest)
                _trouble.Enqueue($"{response.Status}: {response.Url}");
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Host is not ("localhost" or "127.0.0.1"))
                _strangers.Enqueue(request.Url);
        };
    }

    private async Task Look(IPage page, PageType type, int width, ColorScheme scheme, bool axe)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.EvaluateAsync(Settle);

        var found = await page.EvaluateAsync<Measured>(Measure);
        Overflow.UnionWith(found.Overflow.Select(it => $"{width}: {it}"));
        FaintText.UnionWith(found.Faint.Select(it => $"{Theme(scheme)}: {it}"));
        SmallTargets.UnionWith(found.Small.Select(it => $"{width}: {it}"));
        CrowdedNames.UnionWith(found.Crowded.Select(it => $"{width}: {it}"));
        Texts = Math.Max(Texts, found.Texts);
        UnusedPreloads = found.Unused;
        Code.UnionWith(found.Code);
        if (axe)
            AxeViolations.UnionWith((await page.EvaluateAsync<string[]>(RunAxe)).Select(it => $"{width} {Theme(scheme)}: {it}"));
        if (width is not Smallest)
            await Picture.Take(page, type, width, scheme);
    }

    // As measure.js names them.
    private sealed class Measured
    {
        public string[] Overflow { get; init; } = [];

        public string[] Small { get; init; } = [];

        public string[] Crowded { get; init; } = [];

        public string[] Faint { get; init; } = [];

        public int Texts { get; init; }

        public string[] Unused { get; init; } = [];

        public string[] Code { get; init; } = [];
    }
}
