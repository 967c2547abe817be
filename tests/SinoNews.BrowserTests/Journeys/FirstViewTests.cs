using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using Xunit.Abstractions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What a reader who comes for the first time must fetch, from a site run as in production.</summary>
[Collection(NewsroomTests.Name)]
public sealed partial class FirstViewTests
{
    /// <summary>HTML, CSS and fonts of the first view, as the visual design budgets them.</summary>
    private const int Budget = 150_000;

    private readonly Newsroom _newsroom;
    private readonly ITestOutputHelper _output;

    public FirstViewTests(Newsroom newsroom, ITestOutputHelper output)
    {
        Chromium.Require();
        (_newsroom, _output) = (newsroom, output);
    }

    [SkippableFact]
    public async Task The_four_fonts_come_once_each_under_names_that_may_be_kept_for_ever()
    {
        var fonts = (await FirstView(_newsroom.AnyStory)).Where(got => got.Kind is "font").ToList();
        Assert.Equal(4, fonts.Count);
        Assert.Distinct(fonts.Select(font => font.Path));
        Assert.All(fonts, font => Assert.Matches(StampedFont(), font.Path));
        Assert.All(fonts, font => Assert.Contains("immutable", font.Caching, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Styles_and_scripts_are_stamped_and_kept_for_ever_too()
    {
        var files = (await FirstView(_newsroom.AnyStory)).Where(got => got.Kind is "stylesheet" or "script" or "image").ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains("immutable", file.Caching, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData(null)]
    public async Task The_first_view_fits_its_budget(string? address)
    {
        var all = await FirstView(address ?? _newsroom.AnyStory);
        foreach (var kind in all.GroupBy(got => got.Kind).OrderByDescending(kind => kind.Sum(got => got.Bytes)))
            _output.WriteLine($"{kind.Key,-12} {kind.Count(),3} files {kind.Sum(got => got.Bytes),8:N0} bytes");
        var counted = all.Where(got => got.Kind is "document" or "stylesheet" or "font").Sum(got => got.Bytes);
        _output.WriteLine($"{address ?? "article"}: {counted:N0} bytes of HTML, CSS and fonts; {all.Sum(got => got.Bytes):N0} with all else");
        Assert.True(counted <= Budget, $"{counted:N0} bytes of HTML, CSS and fonts; the budget is {Budget:N0}.");
    }

    [SkippableFact]
    public async Task A_second_page_fetches_no_font_again()
    {
        var site = _newsroom.AsInProduction;
        await using var window = await _newsroom.Visitor(address: site.Address, worker: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => document.fonts.ready");
        var again = new List<string>();
        page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType is "font")
                again.Add(request.Url);
        };
        await page.GotoAsync("/about");
        await page.EvaluateAsync("() => document.fonts.ready");
        var bytes = await page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').filter((it) => it.name.endsWith('.woff2')).reduce((sum, it) => sum + it.transferSize, 0)");
        Assert.True(bytes == 0, $"{bytes:N0} bytes of fonts came again: {string.Join(' ', again)}");
    }

    [GeneratedRegex(@"^/fonts/[a-z0-9-]+\.[a-z0-9]{10}\.woff2$", RegexOptions.NonBacktracking)]
    private static partial Regex StampedFont();

    private async Task<IReadOnlyList<Got>> FirstView(string address)
    {
        await using var window = await _newsroom.Visitor(address: _newsroom.AsInProduction.Address, worker: true);
        var page = await window.NewPageAsync();
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("() => document.fonts.ready");

        var all = new List<Got>();
        foreach (var request in requests.ToArray().Where(request => !request.Url.StartsWith("data:", StringComparison.Ordinal)))
        {
            var (response, sizes) = ((await request.ResponseAsync())!, await request.SizesAsync());
            Assert.True(response.Ok, $"{response.Status}: {request.Url}");
            var caching = await response.HeaderValueAsync("cache-control") ?? "";
            all.Add(new Got(request.ResourceType, new Uri(request.Url).AbsolutePath, sizes.ResponseBodySize, caching));
        }
        return all;
    }

    private sealed record Got(string Kind, string Path, int Bytes, string Caching);
}
