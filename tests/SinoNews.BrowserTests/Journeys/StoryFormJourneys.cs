using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What the story form does for the one who writes: it warns, shows and completes.</summary>
[Collection(WritersTests.Name)]
public sealed class StoryFormJourneys
{
    private const string Faulty = "قال \"نعم\" ثم مضى.\n\nكتابـــة ممطوطة.";
    private const string Sound = "قال «نعم» ثم مضى.\n\nكتابة ممطوطة.";

    private readonly Writers _writers;

    public StoryFormJourneys(Writers writers)
    {
        Chromium.Require();
        _writers = writers;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_linter_finds_is_put_right_one_by_one(bool scripts)
    {
        await using var window = await _writers.WindowOf(_writers.Yusuf, scripts);
        var page = await window.NewPageAsync();
        await Open(page, "مادة يصلح محررها ما فيها", Faulty, scripts);
        var findings = page.GetByRole(AriaRole.Region, new() { Name = "تنبيهات الكتابة" }).GetByRole(AriaRole.Listitem);
        await Expect(findings).ToHaveCountAsync(2);
        await page.EvaluateAsync("() => { window.stays = true; }");

        await findings.Filter(new() { HasText = "علامتا اقتباس مستقيمتان" }).Press("إصلاح");
        await Expect(page.BodyField()).ToHaveValueAsync(Faulty.Replace("\"نعم\"", "«نعم»", StringComparison.Ordinal));
        await Expect(findings).ToHaveCountAsync(1);
        await findings.Filter(new() { HasText = "تطويل" }).Press("إصلاح");
        await Expect(page.BodyField()).ToHaveValueAsync(Sound);
        await Expect(findings).ToHaveCountAsync(0);
        Assert.Equal(scripts, await page.EvaluateAsync<bool>("() => window.stays === true"));
        await Expect(page.TitleField()).ToHaveValueAsync("مادة يصلح محررها ما فيها");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_press_puts_everything_right_and_saves_nothing(bool scripts)
    {
        await using var window = await _writers.WindowOf(_writers.Yusuf, scripts);
        var page = await window.NewPageAsync();
        await Open(page, "عنوانـــه ممطوط", Faulty, scripts);
        await page.Press("إصلاح الكل");
        await Expect(page.BodyField()).ToHaveValueAsync(Sound);
        await Expect(page.TitleField()).ToHaveValueAsync("عنوانه ممطوط");
        await Expect(page.Locator("#lint li")).ToHaveCountAsync(0);
        await page.SaveStory();
        await Expect(page.BodyField()).ToHaveValueAsync(Sound);
    }

    [SkippableFact]
    public async Task The_preview_the_counts_and_the_look_in_a_search_follow_the_keys()
    {
        await using var window = await _writers.WindowOf(_writers.Yusuf);
        var page = await window.NewPageAsync();
        await page.GotoAsync(Writing.New);
        await page.EvaluateAsync("() => { window.stays = true; }");
        await page.TypeOn("## عنوان داخلي\n\nثلاث كلمات هنا.");
        var preview = page.GetByRole(AriaRole.Region, new() { Name = "معاينة" });
        await Expect(preview.GetByRole(AriaRole.Heading)).ToHaveTextAsync("عنوان داخلي");
        await Expect(preview.Locator("p")).ToHaveTextAsync("ثلاث كلمات هنا.");
        await page.TitleField().PressSequentiallyAsync("عنوان يُرى في البحث");
        await Expect(page.Locator("#serp b").First).ToHaveTextAsync("عنوان يُرى في البحث");
        await page.GetByLabel("اليوم", new() { Exact = true }).FillAsync("24/11/2031");
        await page.GetByLabel("الساعة", new() { Exact = true }).First.FillAsync("07:30");
        await Expect(page.Locator("#times")).ToContainTextAsync("12:30 بتوقيت بكين");
        await Expect(page.Locator("#times")).ToContainTextAsync("04:30 بالتوقيت العالمي");
        Assert.True(await page.EvaluateAsync<bool>("() => window.stays"));
    }

    [SkippableFact]
    public async Task Tags_become_chips_that_the_keys_add_and_take_away_and_one_subject_keeps_one_name()
    {
        await _writers.Publish(_writers.Huda, "مادة لها وسم سابق");
        await using var window = await _writers.WindowOf(_writers.Yusuf);
        var page = await window.NewPageAsync();
        await page.GotoAsync(Writing.New);
        await page.Write("مادة لها وسوم", "نص.");
        var (input, chips) = (page.GetByLabel("الوسوم"), page.Locator("ul.tags li:not(.add)"));
        await input.PressSequentiallyAsync("الخط، الحبر،");
        await Expect(chips).ToHaveCountAsync(2);
        await Expect(input).ToHaveValueAsync("");
        await input.PressSequentiallyAsync("رحل");
        await Expect(page.Locator("datalist option[value='رحلات']")).ToHaveCountAsync(1);
        await input.FillAsync("رحلات");
        await input.PressAsync("Enter");
        await Expect(chips).ToHaveCountAsync(3);

        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "أزل الحبر" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(chips).ToHaveCountAsync(2);
        await Expect(input).ToBeFocusedAsync();
        await input.PressSequentiallyAsync("الورق");
        await page.SaveStory();
        await Expect(page.Locator("[name='Input.Tags']")).ToHaveValueAsync("الخط، رحلات، الورق");
    }

    // Without scripts the form is asked; with them it follows.
    private static async Task Open(IPage page, string title, string body, bool scripts)
    {
        await page.GotoAsync(Writing.New);
        await page.Write(title, body);
        if (!scripts)
            await page.Press("معاينة");
    }
}
