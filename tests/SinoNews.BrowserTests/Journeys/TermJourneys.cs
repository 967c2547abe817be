using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A reader meets a Chinese name, an editor a spelling that the house does not write.</summary>
[Collection(NewsroomTests.Name)]
public sealed class TermJourneys
{
    private readonly Newsroom _newsroom;

    public TermJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task A_press_on_a_term_opens_its_card_beside_it_and_Escape_closes_it()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        var (term, card) = await Open(page);
        await Expect(card).ToBeHiddenAsync();

        await term.ClickAsync();
        await Expect(card).ToBeVisibleAsync();
        await Expect(card.Locator("[lang=zh]").First).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "المدخل كاملًا في معجم الصين" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await Expect(term).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task By_the_keyboard_the_card_takes_the_focus_and_its_link_is_next()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        var (term, card) = await Open(page);

        await term.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(card).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(card.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/names/**");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Without_scripts_a_term_leads_to_its_entry()
    {
        await using var window = await _newsroom.Visitor(scripts: false);
        var page = await window.NewPageAsync();
        var (term, _) = await Open(page);
        var name = await term.InnerTextAsync();

        await term.ClickAsync();

        await page.Arrives("**/names/**");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }

    private async Task<(ILocator Term, ILocator Card)> Open(IPage page)
    {
        await page.GotoAsync(_newsroom.Story());
        var term = page.Locator("a.term").First;
        return (term, page.Locator($"#term-{await term.GetAttributeAsync("data-term")}"));
    }
}
