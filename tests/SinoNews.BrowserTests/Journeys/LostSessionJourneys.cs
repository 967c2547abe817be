using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A session that ends while somebody writes costs no word.</summary>
[Collection(WritersTests.Name)]
public sealed class LostSessionJourneys
{
    private readonly Writers _writers;

    public LostSessionJourneys(Writers writers)
    {
        Chromium.Require();
        _writers = writers;
    }

    [SkippableFact]
    public async Task While_somebody_types_the_form_says_so_and_goes_on_after_a_new_sign_in()
    {
        var id = await _writers.Draft(_writers.Yusuf, "مادة تنتهي الجلسة دونها");
        await using var window = await _writers.WindowOf(_writers.Yusuf);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}");
        await SignOut(window);
        await page.TypeOn(" قبل الدخول.");
        await page.Shows("expired");
        await Expect(page.Locator("[data-expired]")).ToContainTextAsync("نصك محفوظ في هذا المتصفح");
        await Expect(page.BodyField()).ToHaveValueAsync("النص الأول. قبل الدخول.");

        var tab = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "تسجيل الدخول" }).ClickAsync());
        await tab.SignIn(_writers.Yusuf);
        await tab.Arrives("**/newsroom");
        await tab.CloseAsync();
        await page.TypeOn(" بعد الدخول.");
        await page.IsKeptByTheServer();
        await Expect(page.Locator("[data-expired]")).ToBeHiddenAsync();
        await page.SaveStory();
        Assert.Equal("النص الأول. قبل الدخول. بعد الدخول.", (await _writers.BodiesOf(id))[^1]);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_save_comes_back_whole_and_is_sent_again_after_a_new_sign_in(bool scripts)
    {
        var body = "سطر أول فيه «اقتباس» و<b>وسم</b>.\n\nسطر أخير.";
        var id = await _writers.Draft(_writers.Yusuf, $"مادة تُحفظ بعد فوات الجلسة ({scripts})");
        await using var window = await _writers.WindowOf(_writers.Yusuf, scripts);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}");
        await page.GetByLabel("المقدمة").FillAsync("مقدمة كُتبت مع النص.");
        await page.BodyField().FillAsync(body);
        await SignOut(window);
        var answer = await page.RunAndWaitForResponseAsync(() => page.Locator("[data-save]").ClickAsync(), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(401, answer.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("انتهت جلستك");
        await Expect(page.BodyField()).ToHaveValueAsync(body);

        var tab = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "تسجيل الدخول" }).ClickAsync());
        await tab.SignIn(_writers.Yusuf);
        await tab.Arrives("**/newsroom");
        await page.Press("إرسال النص من جديد");
        await Expect(page.State()).ToContainTextAsync("حُفظت المادة.");
        await Expect(page.GetByLabel("المقدمة")).ToHaveValueAsync("مقدمة كُتبت مع النص.");
        Assert.Equal(body, (await _writers.BodiesOf(id))[^1]);
    }

    private static Task SignOut(IBrowserContext window) => window.ClearCookiesAsync(new() { Name = "sinonews-staff" });
}
