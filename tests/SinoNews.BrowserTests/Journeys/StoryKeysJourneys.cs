using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>The story form under the hands of somebody who leaves the mouse alone.</summary>
[Collection(WritersTests.Name)]
public sealed class StoryKeysJourneys
{
    private readonly Writers _writers;

    public StoryKeysJourneys(Writers writers)
    {
        Chromium.Require();
        _writers = writers;
    }

    [SkippableFact]
    public async Task The_toolbar_marks_what_is_selected_and_its_keys_go_as_the_eye_does()
    {
        var id = await _writers.Draft(_writers.Yusuf, "مادة لها أدوات", "كلمة غليظة");
        await using var window = await _writers.WindowOf(_writers.Yusuf);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}");
        var (bold, heading) = (page.GetByRole(AriaRole.Button, new() { Name = "غامق" }), page.GetByRole(AriaRole.Button, new() { Name = "عنوان فرعي" }));
        await SelectFirstWord(page);
        await bold.ClickAsync();
        await Expect(page.BodyField()).ToHaveValueAsync("**كلمة** غليظة");
        await Expect(page.Locator("#preview strong")).ToHaveTextAsync("كلمة");

        await page.TabTo(heading);
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(bold).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(heading).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task On_an_Arabic_keyboard_the_shortcuts_mark_and_save()
    {
        var id = await _writers.Draft(_writers.Yusuf, "مادة تُحفظ بالمفاتيح", "كلمة غليظة");
        await using var window = await _writers.WindowOf(_writers.Yusuf);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}");
        await Expect(page.GetByRole(AriaRole.Toolbar)).ToBeVisibleAsync();
        var keys = await ArabicKeys.Of(page);
        await SelectFirstWord(page);
        await keys.Press('ن', control: true);
        await Expect(page.BodyField()).ToHaveValueAsync("[كلمة](url) غليظة");
        await page.BodyField().FocusAsync();
        await keys.Press('س', control: true);
        await Expect(page.State()).ToContainTextAsync("حُفظت المادة.");
        Assert.Equal("[كلمة](url) غليظة", (await _writers.BodiesOf(id))[^1]);
    }

    [SkippableFact]
    public async Task By_the_keyboard_alone_a_story_is_begun_written_and_saved()
    {
        await using var window = await _writers.WindowOf(_writers.Yusuf);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/articles");
        await page.TabTo(page.GetByRole(AriaRole.Link, new() { Name = "مادة جديدة", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives($"**{Writing.New}");
        await page.TabTo(page.TitleField());
        await page.Keyboard.TypeAsync("مادة بلا فأرة");
        await page.TabTo(page.BodyField());
        await page.Keyboard.TypeAsync("نص كُتب بالمفاتيح.");
        var section = page.GetByLabel("القسم", new() { Exact = true });
        await page.TabTo(section);
        while (await section.InputValueAsync() is not "history")
            await page.Keyboard.PressAsync("ArrowDown");
        await page.TabTo(page.GetByLabel("الوسوم"));
        await page.Keyboard.TypeAsync("مفاتيح");
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo(page.Locator("[data-save]"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.State()).ToContainTextAsync("حُفظت المادة.");
        await Expect(page.BodyField()).ToHaveValueAsync("نص كُتب بالمفاتيح.");
        await Expect(section).ToHaveValueAsync("history");
        await Expect(page.Locator("[name='Input.Tags']")).ToHaveValueAsync("مفاتيح");
    }

    private static async Task SelectFirstWord(IPage page)
    {
        await page.BodyField().FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        for (var i = 0; i < "كلمة".Length; i++)
            await page.Keyboard.PressAsync("Shift+ArrowLeft");
    }
}
