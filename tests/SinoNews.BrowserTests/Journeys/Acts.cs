using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What people do on the site, by the words they see there.</summary>
internal static class Acts
{
    private const int Patience = 60;

    public static async Task SignIn(this IPage page, Colleague colleague)
    {
        await page.GotoAsync("/newsroom/sign-in");
        await page.GetByLabel("البريد الإلكتروني").FillAsync(colleague.Email);
        await page.GetByLabel("كلمة المرور").FillAsync(colleague.Password);
        await page.Press("تسجيل الدخول");
    }

    /// <summary>Fills the form of the open article and sends it.</summary>
    public static async Task WriteComment(this IPage page, string name, string email, string text)
    {
        await page.FillComment(name, email, text);
        await page.Press("إرسال التعليق");
    }

    public static async Task FillComment(this IPage page, string name, string email, string text)
    {
        await page.GetByLabel("التعليق *").FillAsync(text);
        await page.GetByLabel("الاسم *").FillAsync(name);
        await page.GetByLabel("البريد الإلكتروني *").FillAsync(email);
    }

    public static Task Press(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>
    /// Waits until the page is at such an address, and there. It asks again and again: Playwright's own waiting misses a
    /// navigation that ends while it begins to listen.
    /// </summary>
    /// <param name="address">* stands for what has no slash in it, ** for anything.</param>
    public static async Task Arrives(this IPage page, string address)
    {
        await Expect(page).ToHaveURLAsync(Shaped(address));
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Waits until the page is at another address, and there.</summary>
    /// <inheritdoc cref="Arrives" path="/param"/>
    public static async Task Leaves(this IPage page, string address)
    {
        await Expect(page).Not.ToHaveURLAsync(Shaped(address));
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The published comments of the open article.</summary>
    public static ILocator Comments(this IPage page) => page.Locator("#comments article");

    /// <summary>The card of a commenter in the moderation queue.</summary>
    public static ILocator Case(this IPage page, string commenter) =>
        page.GetByRole(AriaRole.Article, new() { Name = $"تعليق {commenter}", Exact = true });

    /// <summary>Presses a button of a card; an exact one, since «رفض» also begins «رفض لهذا السبب».</summary>
    public static Task Press(this ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>What the moderation queue says: with scripts to those who listen, without in a toast.</summary>
    public static ILocator Said(this IPage page, bool scripts) => page.Locator(scripts ? "[data-live]" : ".toast");

    /// <summary>Presses Tab until the target has the focus.</summary>
    public static async Task TabTo(this IPage page, ILocator target)
    {
        for (var i = 0; i < Patience; i++)
        {
            if (await target.EvaluateAsync<bool>("it => it === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{Patience} presses on Tab did not reach {target}.");
    }

    private static Regex Shaped(string address) => new(
        $"^{Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
