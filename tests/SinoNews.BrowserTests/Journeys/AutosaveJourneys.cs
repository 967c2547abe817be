using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What is typed into the story form outlives the server, the tab and the browser.</summary>
[Collection(WritersTests.Name)]
public sealed class AutosaveJourneys
{
    private readonly Writers _writers;

    public AutosaveJourneys(Writers writers)
    {
        Chromium.Require();
        _writers = writers;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dead_server_and_a_closed_tab_lose_no_word(bool saved)
    {
        var site = await _writers.Open(new NewsSite());
        var writer = await site.Recruit("كاتبة الليل", "night@example.org", Roles.Editor);
        await using var window = await _writers.Visitor(address: site.Address);
        var page = await window.NewPageAsync();
        await page.SignIn(writer);
        await page.Arrives("**/newsroom");
        await page.GotoAsync(Writing.New);
        await page.Write("مادة يموت الخادم دونها", "كُتب أولًا.");
        if (saved)
            await page.SaveStory();
        await page.TypeOn(" وصل إلى الخادم.");
        await page.IsKeptByTheServer();
        var address = page.Url;

        var successor = await site.Stop();
        await page.TypeOn(" وهذا كُتب والخادم ميت.");
        await page.Says("تعذّر الحفظ: النص محفوظ في هذا المتصفح");
        Assert.Equal("beforeunload", await CloseAsked(page));

        await _writers.Open(successor);
        page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await page.Shows("local");
        await page.Press("استعادة النص");
        await Expect(page.TitleField()).ToHaveValueAsync("مادة يموت الخادم دونها");
        await Expect(page.BodyField()).ToHaveValueAsync("كُتب أولًا. وصل إلى الخادم. وهذا كُتب والخادم ميت.");
        await Expect(page.GetByLabel("القسم", new() { Exact = true })).ToHaveValueAsync("history");
        await page.SaveStory();
        await Expect(page.BodyField()).ToHaveValueAsync("كُتب أولًا. وصل إلى الخادم. وهذا كُتب والخادم ميت.");

        await page.GotoAsync(page.Url.Split('?')[0]);
        await Expect(page.BodyField()).ToHaveValueAsync("كُتب أولًا. وصل إلى الخادم. وهذا كُتب والخادم ميت.");
        await Expect(page.Locator("[data-local]")).ToBeHiddenAsync();
        await Expect(page.GetByText("لديك نص في هذه المادة لم يُحفظ")).ToHaveCountAsync(0);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_reached_the_server_is_offered_in_another_browser(bool scripts)
    {
        var id = await _writers.Draft(_writers.Yusuf, $"مسودة تُترك في المكتب ({scripts})");
        await using (var office = await _writers.WindowOf(_writers.Yusuf))
        {
            var desk = await office.NewPageAsync();
            await desk.GotoAsync($"/newsroom/articles/{id}");
            await desk.TypeOn(" وزيادة لم تُحفظ.");
            await desk.IsKeptByTheServer();
            await desk.GotoAsync(Writing.New);
            await desk.Write($"مادة بدأت في المكتب ({scripts})", "بداية لم تُحفظ.");
            await desk.IsKeptByTheServer();
            await desk.CloseAsync();
        }

        await using var home = await _writers.WindowOf(_writers.Yusuf, scripts);
        var page = await home.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}");
        await Expect(page.BodyField()).ToHaveValueAsync("النص الأول.");
        await Expect(page.GetByText("لديك نص في هذه المادة لم يُحفظ")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "استعادة النص" }).ClickAsync();
        await Expect(page.BodyField()).ToHaveValueAsync("النص الأول. وزيادة لم تُحفظ.");
        await page.SaveStory();
        Assert.Equal(["النص الأول.", "النص الأول. وزيادة لم تُحفظ."], await _writers.BodiesOf(id));

        await page.GotoAsync(Writing.New);
        await page.GetByRole(AriaRole.Link, new() { Name = $"مادة بدأت في المكتب ({scripts})" }).ClickAsync();
        await Expect(page.BodyField()).ToHaveValueAsync("بداية لم تُحفظ.");
        await Expect(page.GetByLabel("القسم", new() { Exact = true })).ToHaveValueAsync("history");
        await page.SaveStory();
        await page.GotoAsync(Writing.New);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"مادة بدأت في المكتب ({scripts})" })).ToHaveCountAsync(0);
    }

    // Closes the tab as its cross does; what the browser asked before.
    private static async Task<string> CloseAsked(IPage page)
    {
        var (asked, closed) = (new TaskCompletionSource<string>(), new TaskCompletionSource());
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        page.Close += (_, _) => closed.TrySetResult();
        await page.CloseAsync(new() { RunBeforeUnload = true });
        var first = await Task.WhenAny(asked.Task, closed.Task);
        await closed.Task;
        return first == asked.Task ? await asked.Task : "nothing";
    }
}
