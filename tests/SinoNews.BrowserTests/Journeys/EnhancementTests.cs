using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What scripts add to pages that work without them.</summary>
[Collection(NewsroomTests.Name)]
public sealed class EnhancementTests
{
    private readonly Newsroom _newsroom;

    public EnhancementTests(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task The_theme_button_turns_the_page_dark_and_every_page_after_it()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        Assert.False(await IsDark(page));
        await page.Press("المظهر الداكن");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "المظهر الفاتح" })).ToBeVisibleAsync();
        Assert.True(await IsDark(page));
        await page.GotoAsync("/about");
        Assert.True(await IsDark(page));
        await page.Press("المظهر الفاتح");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "المظهر الداكن" })).ToBeVisibleAsync();
        Assert.False(await IsDark(page));
        Assert.Empty(await window.CookiesAsync());
    }

    [SkippableFact]
    public async Task Copying_the_link_copies_the_short_address_and_says_so()
    {
        await using var window = await _newsroom.Visitor();
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{_newsroom.AnyStory}?reply=0");
        await page.Press("نسخ الرابط");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "تم النسخ" })).ToHaveCountAsync(1);
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Matches(@"/a/\d+\z", copied);
        await page.GotoAsync(copied);
        Assert.Equal(await page.Locator("link[rel=canonical]").GetAttributeAsync("href"), page.Url);
    }

    [SkippableFact]
    public async Task The_reading_text_grows_by_the_keyboard_and_stays_so_on_the_next_page()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        var story = _newsroom.AnyStory;
        await page.GotoAsync(story);
        var before = await SizeOf(page);

        var larger = page.GetByRole(AriaRole.Button, new() { Name = "نص أكبر" });
        await larger.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        var after = await SizeOf(page);
        Assert.Equal(1.4, after / before, 2);
        await Expect(larger).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(larger).ToBeFocusedAsync();
        await page.GotoAsync(story);
        Assert.Equal(after, await SizeOf(page));
        await page.Press("نص أصغر");
        Assert.True(await SizeOf(page) < after);
    }

    private static Task<double> SizeOf(IPage page) => page.Locator(".prose").EvaluateAsync<double>("prose => parseFloat(getComputedStyle(prose).fontSize)");

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_young_story_says_how_long_ago_only_where_a_script_keeps_it_true(bool scripts)
    {
        await using var window = await _newsroom.Visitor(scripts);
        var page = await window.NewPageAsync();
        await page.Clock.SetFixedTimeAsync(DateTime.UtcNow.AddHours(3).AddMinutes(10));
        await page.GotoAsync("/");
        var time = page.Locator("main time[data-relative]").First;
        if (scripts)
            await Expect(time).ToHaveTextAsync("قبل 3 ساعات");
        else
            await Expect(time).ToContainTextAsync(DateTime.UtcNow.AddHours(3).Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00$", await time.GetAttributeAsync("datetime") ?? "");
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData(null)]
    public async Task Without_scripts_no_button_promises_what_only_a_script_can_do(string? address)
    {
        await using var window = await _newsroom.Visitor(scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address ?? _newsroom.AnyStory);
        foreach (var button in await page.Locator("button[type=button]").AllAsync())
            await Expect(button).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task The_print_button_opens_the_browsers_own_printing()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync("addEventListener('beforeprint', () => document.documentElement.dataset.printed = 'yes')");
        await page.GotoAsync(_newsroom.AnyStory);

        await page.Press("طباعة");

        await Expect(page.Locator("html[data-printed=yes]")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task On_paper_an_article_is_words_on_white_without_navigation_or_comments()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync(_newsroom.AnyStory);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var gone in new[] { ".nav", ".talk", ".share", ".skip", ".more", ".mast-tools" })
            await Expect(page.Locator(gone).First).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator(".prose")).ToBeVisibleAsync();
        Assert.False(await IsDark(page));
    }

    private static Task<bool> IsDark(IPage page) => page.EvaluateAsync<bool>("""
        () => {
            const paper = getComputedStyle(document.body).backgroundColor;
            const seen = paper === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.documentElement).backgroundColor : paper;
            return seen !== "rgba(0, 0, 0, 0)" && seen.match(/[\d.]+/g).slice(0, 3).every((channel) => channel < 100);
        }
        """);
}
