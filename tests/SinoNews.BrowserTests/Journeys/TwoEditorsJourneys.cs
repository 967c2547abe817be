using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>Two editors at one story: each is told of the other, and no word of either is lost.</summary>
[Collection(WritersTests.Name)]
public sealed class TwoEditorsJourneys
{
    private readonly Writers _writers;

    public TwoEditorsJourneys(Writers writers)
    {
        Chromium.Require();
        _writers = writers;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_takes_over_keeps_what_the_other_typed_as_a_version_and_the_other_is_told(bool scripts)
    {
        var id = await _writers.Draft(_writers.Huda, $"مادة يتولاها زميل ({scripts})");
        await using var hudas = await _writers.WindowOf(_writers.Huda);
        await using var yusufs = await _writers.WindowOf(_writers.Yusuf, scripts);
        var (huda, yusuf) = (await hudas.NewPageAsync(), await yusufs.NewPageAsync());
        await huda.GotoAsync($"/newsroom/articles/{id}");
        await huda.TypeOn(" جملة لم تحفظها هدى.");
        await huda.IsKeptByTheServer();

        await yusuf.GotoAsync($"/newsroom/articles/{id}");
        await Expect(yusuf.Locator("[data-held]")).ToContainTextAsync("قيد التحرير الآن لدى هدى المديرة");
        await yusuf.BodyField().FillAsync("النص كما يراه يوسف.");
        await yusuf.Press("تولّي التحرير");
        await Expect(yusuf.State()).ToContainTextAsync("صار التحرير لديك.");
        await Expect(yusuf.BodyField()).ToHaveValueAsync("النص كما يراه يوسف.");
        await Expect(yusuf.Locator("[data-held]")).ToHaveCountAsync(0);
        Assert.Equal(["النص الأول.", "النص الأول. جملة لم تحفظها هدى."], await _writers.BodiesOf(id));

        await huda.TypeOn(" وتكتب.");
        await huda.Shows("taken");
        await Expect(huda.Locator("[data-taken]")).ToContainTextAsync("قيد التحرير الآن لدى يوسف المحرر");
        await huda.Shows("newer");
        await Expect(huda.BodyField()).ToHaveValueAsync("النص الأول. جملة لم تحفظها هدى. وتكتب.");

        await yusuf.GetByRole(AriaRole.Link, new() { Name = "النسخ السابقة" }).ClickAsync();
        await yusuf.GetByRole(AriaRole.Link, new() { Name = "مقارنة بما قبلها" }).ClickAsync();
        await Expect(yusuf.Locator(".compare ins")).ToContainTextAsync("جملة لم تحفظها هدى.");
        await Expect(yusuf.Locator("ol.rows li").First).ToContainTextAsync("هدى المديرة");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stale_save_shows_both_texts_beside_each_other_and_either_may_stay(bool scripts)
    {
        var id = await _writers.Draft(_writers.Huda, $"مادة يحفظها اثنان ({scripts})", "جملة أولى. جملة ثانية.");
        await using var hudas = await _writers.WindowOf(_writers.Huda, scripts);
        await using var yusufs = await _writers.WindowOf(_writers.Yusuf, scripts);
        var (huda, yusuf) = (await hudas.NewPageAsync(), await yusufs.NewPageAsync());
        await huda.GotoAsync($"/newsroom/articles/{id}");
        await yusuf.GotoAsync($"/newsroom/articles/{id}");
        await yusuf.BodyField().FillAsync("جملة أولى. جملة يوسف.");
        await yusuf.SaveStory();

        await huda.BodyField().FillAsync("جملة أولى. جملة هدى.");
        await Refused(huda);
        await Expect(huda.GetByRole(AriaRole.Alert)).ToContainTextAsync("حُفظت نسخة أحدث من يوسف المحرر");
        await Expect(huda.Locator(".compare del")).ToHaveTextAsync("يوسف");
        await Expect(huda.Locator(".compare ins")).ToHaveTextAsync("هدى");
        await Expect(huda.BodyField()).ToHaveValueAsync("جملة أولى. جملة هدى.");
        await huda.Press("إبقاء نسختي");
        await Expect(huda.State()).ToContainTextAsync("حُفظت المادة.");
        Assert.Equal(["جملة أولى. جملة ثانية.", "جملة أولى. جملة يوسف.", "جملة أولى. جملة هدى."], await _writers.BodiesOf(id));

        await yusuf.BodyField().FillAsync("جملة أولى. وهذه لن تبقى.");
        await Refused(yusuf);
        await yusuf.GetByRole(AriaRole.Link, new() { Name = "استعمال النسخة الأحدث" }).ClickAsync();
        await Expect(yusuf.BodyField()).ToHaveValueAsync("جملة أولى. جملة هدى.");
        await yusuf.SaveStory();
        Assert.Equal(3, (await _writers.BodiesOf(id)).Count);
    }

    private static async Task Refused(IPage page)
    {
        var answer = await page.RunAndWaitForResponseAsync(() => page.Locator("[data-save]").ClickAsync(), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(409, answer.Status);
    }
}
