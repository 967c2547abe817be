using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>The first hour of a new site, with no mouse at hand.</summary>
[Collection(NewsroomTests.Name)]
public sealed class FirstRunTests
{
    private readonly Newsroom _newsroom;

    public FirstRunTests(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_set_up_link_makes_the_first_admin_by_keyboard_alone(bool scripts)
    {
        var site = await _newsroom.Open(new NewsSite());
        var link = await site.SetupLink();
        await using var window = await _newsroom.Visitor(scripts, site.Address);
        var page = await window.NewPageAsync();

        await page.GotoAsync(link);
        await Type(page, page.GetByLabel("الاسم"), "ريم الأولى");
        await Type(page, page.GetByLabel("البريد الإلكتروني"), "reem@example.org");
        await Type(page, page.GetByLabel("كلمة المرور"), "جملة أتذكرها جيدا");
        await PressEnter(page, page.GetByRole(AriaRole.Button, new() { Name = "إنشاء الحساب" }));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "غرفة الأخبار" })).ToBeVisibleAsync();
        await Type(page, page.GetByLabel("البريد الإلكتروني"), "reem@example.org");
        await Type(page, page.GetByLabel("كلمة المرور"), "جملة أتذكرها جيدا");
        await PressEnter(page, page.GetByRole(AriaRole.Button, new() { Name = "تسجيل الدخول" }));

        await Expect(page).ToHaveURLAsync($"{site.Address}/newsroom");
        await PressEnter(page, page.GetByRole(AriaRole.Button, new() { Name = "تسجيل الخروج" }));
        await Expect(page).ToHaveURLAsync($"{site.Address}/newsroom/sign-in");
        await page.GotoAsync("/newsroom/comments");
        await page.Arrives("**/newsroom/sign-in?*");

        await page.GotoAsync(link);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "انتهى هذا الرابط" })).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/newsroom/sign-in")]
    public async Task The_first_stop_skips_to_the_content(string address)
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "انتقل إلى المحتوى" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/*#main");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [SkippableFact]
    public async Task A_reader_comments_by_keyboard_alone()
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync(_newsroom.Story());
        await Type(page, page.GetByLabel("التعليق *"), "كتبته بلا فأرة.");
        await Type(page, page.GetByLabel("الاسم *"), "لبنى");
        await Type(page, page.GetByLabel("البريد الإلكتروني *"), "lubna@example.org");
        await PressEnter(page, page.GetByRole(AriaRole.Button, new() { Name = "إرسال التعليق" }));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");
    }

    private static async Task Type(IPage page, ILocator field, string text)
    {
        await page.TabTo(field);
        await page.Keyboard.InsertTextAsync(text);
    }

    private static async Task PressEnter(IPage page, ILocator button)
    {
        await page.TabTo(button);
        await page.Keyboard.PressAsync("Enter");
    }
}
