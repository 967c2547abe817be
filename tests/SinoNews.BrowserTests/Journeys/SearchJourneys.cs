using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A reader searches: by keyboard, with a listening ear, and without scripts.</summary>
[Collection(NewsroomTests.Name)]
public sealed partial class SearchJourneys
{
    private const string Counted = ".search-h > [role=status]";

    private readonly Newsroom _newsroom;

    public SearchJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_searches_filters_and_takes_the_filter_away(bool scripts)
    {
        await using var window = await _newsroom.Visitor(scripts);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "بحث في الموقع" }).ClickAsync();
        await page.Locator("#q").FillAsync("الصين");
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator(Counted)).ToContainTextAsync("عن «الصين»");
        var all = await page.Locator(Counted).InnerTextAsync();

        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Politics() }).CheckAsync();
        await page.Press("تطبيق");
        await Expect(page).ToHaveURLAsync(AskedForPolitics());
        await Expect(page.Locator(".list .kicker").First).ToHaveTextAsync("سياسة");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Politics() })).ToBeCheckedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "أزل هذه التصفية" }).ClickAsync();
        await Expect(page.Locator(Counted)).ToHaveTextAsync(all);
        Assert.Empty(await window.CookiesAsync());
    }

    [SkippableFact]
    public async Task The_field_is_a_combobox_that_the_keyboard_goes_through()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search");
        var field = page.GetByRole(AriaRole.Combobox, new() { NameRegex = SearchIn() });
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveAttributeAsync("aria-autocomplete", "list");

        await field.PressSequentiallyAsync("الصي");
        var options = page.GetByRole(AriaRole.Option);
        await options.First.WaitForAsync();
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveAttributeAsync("id", (await field.GetAttributeAsync("aria-controls"))!);
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = Suggestions() })).ToHaveCountAsync(1);

        await field.PressAsync("ArrowDown");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await field.PressAsync("ArrowUp");
        await Expect(field).Not.ToHaveAttributeAsync("aria-activedescendant", Anything());
        await field.PressAsync("ArrowUp");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(field).ToHaveValueAsync("الصي");
        await Expect(field).ToBeFocusedAsync();

        await field.PressAsync("Escape");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(field).ToHaveValueAsync("الصي");

        await field.PressAsync("ArrowDown");
        await options.First.WaitForAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await page.Leaves("**/search");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Tab_leaves_the_field_and_Enter_alone_searches_what_is_typed()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search");
        var field = page.GetByRole(AriaRole.Combobox);
        await field.PressSequentiallyAsync("الصي");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await field.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(page.Locator(".find button")).ToBeFocusedAsync();

        await field.FillAsync("الصين");
        await field.PressAsync("Enter");
        await Expect(page.Locator(Counted)).ToContainTextAsync("عن «الصين»");
    }

    [SkippableFact]
    public async Task An_answer_that_is_overtaken_is_never_shown_and_half_a_word_is_not_asked_for()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        var asked = new List<string>();
        await page.RouteAsync("**/search/suggest?*", async route =>
        {
            var typed = System.Web.HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["q"]!;
            asked.Add(typed);
            if (typed == "قديم")
                await Task.Delay(1_000);
            await route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""[{"kind":"tag","label":"وسم","text":"{{typed}}<b>","url":"/tags/x"}]""" });
        });
        await page.GotoAsync("/search");
        var field = page.GetByRole(AriaRole.Combobox);

        await page.RunAndWaitForRequestAsync(() => field.FillAsync("قديم"), "**/search/suggest?*");
        await field.FillAsync("جديد");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync("جديد<b> وسم");
        await page.WaitForTimeoutAsync(1_200);
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync("جديد<b> وسم");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "اقتراح واحد" })).ToHaveCountAsync(1);

        // What an input method has not finished is not yet a word.
        await field.EvaluateAsync("it => { it.value = 'nih'; it.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true })); }");
        await page.WaitForTimeoutAsync(400);
        Assert.DoesNotContain("nih", asked);
        await field.EvaluateAsync("it => { it.value = '你好'; it.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })); }");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync("你好<b> وسم");
    }

    [SkippableFact]
    public async Task A_press_on_a_suggestion_leads_to_it()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/no-such-page");
        await page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("الصي");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await page.Leaves("**/no-such-page");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task The_filters_are_folded_on_phones_and_stand_open_beside_results_where_there_is_room(int width, bool open)
    {
        await using var window = await _newsroom.Visitor(scripts: false);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(width, 800);
        await page.GotoAsync("/search?q=الصين");
        var apply = page.GetByRole(AriaRole.Button, new() { Name = "تطبيق" });
        await Expect(apply).ToBeVisibleAsync(new() { Visible = open });
        if (open)
            return;
        await page.GetByText("تصفية النتائج").ClickAsync();
        await Expect(apply).ToBeVisibleAsync();
    }

    [GeneratedRegex("^سياسة", RegexOptions.None, 1000)]
    private static partial Regex Politics();

    [GeneratedRegex("section=politics", RegexOptions.None, 1000)]
    private static partial Regex AskedForPolitics();

    [GeneratedRegex("^ابحث في", RegexOptions.None, 1000)]
    private static partial Regex SearchIn();

    [GeneratedRegex("اقتراح", RegexOptions.None, 1000)]
    private static partial Regex Suggestions();

    [GeneratedRegex(".*", RegexOptions.None, 1000)]
    private static partial Regex Anything();
}
