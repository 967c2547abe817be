using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A picture goes from a file to the published page, without scripts.</summary>
[Collection(WritersTests.Name)]
public sealed class StoryPictureJourneys
{
    private const string Loaded = "it => it.decode().then(() => it.naturalWidth)";

    private readonly Writers _writers;

    public StoryPictureJourneys(Writers writers)
    {
        Chromium.Require();
        _writers = writers;
    }

    [SkippableFact]
    public async Task An_uploaded_picture_is_described_chosen_and_published_in_the_sizes_that_a_screen_needs()
    {
        await using var window = await _writers.WindowOf(_writers.Yusuf, scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/media");
        await page.GetByLabel("إضافة صور").SetInputFilesAsync(Pictures.File("ميناء شنغهاي.jpg", Pictures.Jpeg(1800, 1200)));
        await page.Press("رفع");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("أُضيفت الصورة");
        var picture = page.Url.Split('?')[0];
        var markdown = await page.GetByLabel("اكتب هذا السطر في نص المادة").InputValueAsync();

        await page.GotoAsync(Writing.New);
        await page.Write("مادة على رأسها صورة الميناء", "فقرة أولى.");
        await page.GetByRole(AriaRole.Radio, new() { Name = "ميناء شنغهاي.jpg" }).CheckAsync();
        await page.Press("نشر");
        await Expect(page.GetByText("صف الصورة لمن لا يراها قبل النشر")).ToBeVisibleAsync();
        await page.BodyField().FillAsync($"فقرة أولى.\n\n{markdown}\n\nفقرة أخيرة.");
        await page.Press("نشر");
        await Expect(page.GetByText("في النص صورة بلا وصف لمن لا يراها")).ToBeVisibleAsync();
        await Expect(page.BodyField()).ToHaveValueAsync($"فقرة أولى.\n\n{markdown}\n\nفقرة أخيرة.");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "ميناء شنغهاي.jpg" })).ToBeCheckedAsync();
        await Describe(window, picture);
        await page.Press("نشر");
        await Expect(page.State()).ToContainTextAsync("نُشرت المادة.");

        await using var readers = await _writers.Visitor();
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/");
        var title = reader.GetByRole(AriaRole.Article).Filter(new() { HasText = "مادة على رأسها صورة الميناء" });
        Assert.True(await title.Locator("img").First.EvaluateAsync<int>(Loaded) > 0);
        await title.GetByRole(AriaRole.Link, new() { Name = "مادة على رأسها صورة الميناء" }).ClickAsync();

        var head = reader.Locator(".art-photo");
        await Expect(head).ToContainTextAsync("رافعات على الرصيف");
        await Expect(head).ToContainTextAsync("Li Wei");
        var inText = reader.Locator(".prose > figure:not(.art-photo) img, .prose .gallery img");
        await Expect(inText).ToHaveCountAsync(1);
        foreach (var image in new[] { head.Locator("img"), inText })
        {
            await Expect(image).ToHaveAttributeAsync("alt", "رافعات حمراء فوق سفينة");
            var sizes = (await image.GetAttributeAsync("srcset"))!.Split(',', StringSplitOptions.TrimEntries);
            Assert.True(sizes.Length > 1);
            Assert.Equal(sizes.Length, sizes.Select(size => size.Split(' ')[1]).Distinct(StringComparer.Ordinal).Count());
            foreach (var size in sizes)
                Assert.Equal("image/webp", (await readers.APIRequest.GetAsync(size.Split(' ')[0])).Headers["content-type"]);
            Assert.True(await image.EvaluateAsync<int>(Loaded) > 0);
            Assert.Equal(1.5, await image.EvaluateAsync<double>("it => it.width / it.height"), 0.02);
        }
    }

    // In another tab, as somebody would who is told to: the story waits as it is typed.
    private static async Task Describe(IBrowserContext window, string picture)
    {
        var tab = await window.NewPageAsync();
        await tab.GotoAsync(picture);
        await tab.GetByLabel("وصف الصورة لمن لا يراها").FillAsync("رافعات حمراء فوق سفينة");
        await tab.GetByLabel("شرح الصورة").FillAsync("رافعات على الرصيف");
        await tab.GetByLabel("مصدر الصورة").FillAsync("Li Wei");
        await tab.Press("حفظ");
        await Expect(tab.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظت الصورة.");
        await tab.CloseAsync();
    }
}
