using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What the browser keeps while the server can't be reached.</summary>
[Collection(NewsroomTests.Name)]
public sealed class KeptTextJourneys
{
    private const string Text = "نص المادة بصيغة ماركداون";

    private readonly Newsroom _newsroom;

    public KeptTextJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task Text_that_never_reached_the_server_survives_new_letters_and_never_replaces_newer_words_unseen()
    {
        await using var desks = await _newsroom.Visitor(scripts: true);
        var (mine, theirs) = (await desks.NewPageAsync(), await desks.NewPageAsync());
        await mine.SignIn(_newsroom.Admin);
        await mine.GotoAsync("/newsroom/articles/new");
        await mine.GetByLabel("العنوان", new() { Exact = true }).FillAsync("مادة يحفظها المتصفح");
        await mine.GetByLabel("القسم", new() { Exact = true }).SelectOptionAsync("history");
        await mine.GetByLabel(Text).FillAsync("النص الأول.");
        await mine.Press("حفظ");
        await Expect(mine.GetByRole(AriaRole.Status).First).ToContainTextAsync("حُفظت المادة.");
        var story = new Uri(mine.Url).AbsolutePath;

        // The network goes while somebody types, and a colleague saves meanwhile.
        await mine.RouteAsync("**/newsroom/articles/autosave*", route => route.AbortAsync());
        await mine.GotoAsync(story);
        await mine.GetByLabel(Text).FillAsync("كتبته والشبكة مقطوعة.");
        await Expect(mine.Locator("[data-saved]")).ToContainTextAsync("النص محفوظ في هذا المتصفح");
        await theirs.GotoAsync(story);
        await theirs.GetByLabel(Text).FillAsync("نص الزميل.");
        await theirs.Press("حفظ");
        await Expect(theirs.GetByRole(AriaRole.Status).First).ToContainTextAsync("حُفظت المادة.");

        mine.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await mine.BringToFrontAsync();
        await mine.GotoAsync(story);
        await Expect(mine.Locator("[data-local]")).ToBeVisibleAsync();
        await mine.GetByLabel(Text).PressSequentiallyAsync("س");
        await mine.GotoAsync(story);
        await mine.Locator("[data-local]").GetByRole(AriaRole.Button, new() { Name = "إهمال النص" }).ClickAsync();
        await Expect(mine.Locator("[data-local]")).ToBeVisibleAsync();
        await mine.Locator("[data-local]").GetByRole(AriaRole.Button, new() { Name = "استعادة النص" }).ClickAsync();
        await Expect(mine.GetByLabel(Text)).ToHaveValueAsync("كتبته والشبكة مقطوعة.");

        await mine.Press("حفظ");
        await Expect(mine.GetByRole(AriaRole.Alert).First).ToContainTextAsync("حُفظت نسخة أحدث");
        await Expect(mine.GetByLabel(Text)).ToHaveValueAsync("كتبته والشبكة مقطوعة.");
    }

    [SkippableFact]
    public async Task Two_texts_of_one_story_are_listed_and_one_is_thrown_away_where_it_stands()
    {
        await using var desks = await _newsroom.Visitor(scripts: true);
        var (one, other) = (await desks.NewPageAsync(), await desks.NewPageAsync());
        await one.SignIn(_newsroom.Admin);
        foreach (var (page, words) in new[] { (one, "بداية أولى"), (other, "بداية ثانية") })
        {
            await page.GotoAsync("/newsroom/articles/new");
            await page.BringToFrontAsync();
            await page.GetByLabel("العنوان", new() { Exact = true }).FillAsync(words);
            await Expect(page.Locator("[data-saved]")).ToContainTextAsync("حُفظت تلقائيًا");
        }

        await one.GotoAsync("/newsroom/articles/new");
        await one.GetByLabel("المقدمة").FillAsync("لا تضيع.");
        var first = one.Locator("[data-unsaved] li", new() { HasText = "بداية أولى" });
        await first.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(first).ToHaveCountAsync(0);
        await Expect(one.GetByLabel("المقدمة")).ToHaveValueAsync("لا تضيع.");
        await one.Locator("[data-unsaved] li", new() { HasText = "بداية ثانية" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(one.GetByLabel("العنوان", new() { Exact = true })).ToHaveValueAsync("بداية ثانية");
    }
}
