using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using SinoNews.Tests.Pages.Newsroom;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Those by which the newsroom keeps its people and their accounts.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfThePeople =>
    [
        new("staff", "/newsroom/staff") { ForStaff = true },
        new("staff-link", Invite) { ForStaff = true },
        new("staff-errors", SendWrongColleague) { Status = 400, ForStaff = true },
        new("staff-member", gallery => $"/newsroom/staff/{gallery.ColleagueId}") { ForStaff = true },
        new("staff-member-refused", DemoteTheLastAdmin) { Status = 409, ForStaff = true },
        new("staff-sign-ins", "/newsroom/staff/sign-ins") { ForStaff = true },
        new("log-admin", "/newsroom/log/admin") { ForStaff = true },
        new("status", "/newsroom/status") { ForStaff = true },
        new("authors", "/newsroom/authors") { ForStaff = true },
        new("author-edit", gallery => $"/newsroom/authors/{gallery.AuthorId}") { ForStaff = true },
        new("account", SignInAsAuthor) { ForStaff = true },
        new("account-errors", SendWrongPassword) { Status = 400, ForStaff = true },
        new("account-two-step", "/newsroom/account/two-step") { ForStaff = true },
        new("account-two-step-scan", ShowSecret) { ForStaff = true },
        new("account-two-step-wrong", SendWrongFirstCode) { Status = 400, ForStaff = true },
        new("account-two-step-codes", ShowCodes) { ForStaff = true },
        new("account-two-step-on", OpenGuarded) { ForStaff = true },
        new("account-passkeys", "/newsroom/account/passkeys") { ForStaff = true },
        new("account-sign-ins", "/newsroom/account/sign-ins") { ForStaff = true },
        new("account-confirm", "/newsroom/account/confirm") { ForStaff = true },
        new("sign-in-code", async (page, gallery) => await HalfWay(page, await gallery.Guarded())),
        new("sign-in-code-wrong", SendWrongCode) { Status = 400 },
        new("sign-in-forgot", "/newsroom/forgot"),
        new("sign-in-reset", async (page, gallery) => await page.GotoAsync(await gallery.ResetLink())),
        new("sign-in-reset-errors", SendWeakPassword) { Status = 400 },
        new("sign-in-reset-closed", "/newsroom/reset?token=used") { Status = 404 },
    ];

    private static async Task Invite(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/staff");
        await page.GetByLabel("الاسم", new() { Exact = true }).FillAsync("Karim 王");
        await page.GetByLabel("البريد الإلكتروني").FillAsync($"karim-{Guid.NewGuid():N}@example.org");
        await page.Press("إضافة");
        await page.GetByLabel("الرابط").WaitForAsync();
    }

    private static async Task SendWrongColleague(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/staff");
        await page.Press("إضافة");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task DemoteTheLastAdmin(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/staff");
        await page.GetByRole(AriaRole.Link, new() { Name = gallery.Admin.Name, Exact = true }).ClickAsync();
        await page.GetByLabel("الدور", new() { Exact = true }).SelectOptionAsync(Roles.Author);
        await page.Press("حفظ الدور");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SignInAsAuthor(IPage page, Gallery gallery)
    {
        await BecomeNew(page, gallery);
        await page.GotoAsync("/newsroom/account");
    }

    private static async Task SendWrongPassword(IPage page, Gallery gallery)
    {
        await BecomeNew(page, gallery);
        await page.GotoAsync("/newsroom/account");
        await page.Press("تغيير كلمة المرور");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task<string> Begin(IPage page, Gallery gallery)
    {
        await BecomeNew(page, gallery);
        await page.GotoAsync("/newsroom/account/two-step");
        await page.Press("بدء التفعيل");
        return await page.Locator(".secret").InnerTextAsync();
    }

    private static Task<string> ShowSecret(IPage page, Gallery gallery) => Begin(page, gallery);

    private static async Task SendWrongFirstCode(IPage page, Gallery gallery)
    {
        await Begin(page, gallery);
        await page.Press("تفعيل");
        await page.Locator(".error").WaitForAsync();
    }

    private static async Task ShowCodes(IPage page, Gallery gallery)
    {
        var secret = await Begin(page, gallery);
        await page.GetByLabel("الرمز الظاهر في التطبيق").FillAsync(Totp.Code(secret));
        await page.Press("تفعيل");
        await page.Locator(".codes").WaitForAsync();
    }

    private static async Task OpenGuarded(IPage page, Gallery gallery)
    {
        await ShowCodes(page, gallery);
        await page.GotoAsync("/newsroom/account/two-step");
    }

    private static async Task HalfWay(IPage page, Colleague guarded)
    {
        await page.SignIn(guarded);
        await page.Arrives("**/newsroom/sign-in/code*");
    }

    private static async Task SendWrongCode(IPage page, Gallery gallery)
    {
        await HalfWay(page, await gallery.Guarded());
        await page.GetByLabel("الرمز").FillAsync("000000");
        await page.Press("متابعة");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendWeakPassword(IPage page, Gallery gallery)
    {
        await page.GotoAsync(await gallery.ResetLink());
        await page.Press("حفظ كلمة المرور");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    // Not the admin of the other pages, whose sign-in a changed key would end.
    private static async Task BecomeNew(IPage page, Gallery gallery)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignIn(await gallery.Recruit());
        await page.Arrives("**/newsroom");
    }
}
