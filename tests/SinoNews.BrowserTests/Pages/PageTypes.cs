using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Every kind of page that the site has, in every state that looks different.</summary>
public static partial class PageTypes
{
    public static readonly IReadOnlyList<PageType> All =
    [
        .. OfTheDesk,
        .. OfTheRules,
        .. OfTheSite,
        .. OfTheLibrary,
        .. OfThePeople,
        .. OfTheFront,
        .. OfTheStories,
        .. OfTheForm,
        .. OfTheTerms,
        .. OfTheNames,
        .. OfTheSearch,
        .. OfTheLite,
        .. OfThePrivacy,
        .. OfTheReaders,
        new("home", "/"),
        new("section", "/sections/travel"),
        new("section-older", OpenSecondPage),
        new("article", gallery => gallery.Discussed),
        new("article-reply", gallery => $"{gallery.Discussed}?reply={gallery.ApprovedComment}#respond"),
        new("article-form-errors", SendWrongComment) { Status = 400 },
        new("article-uncommented", gallery => gallery.Undiscussed),
        new("tag", "/tags/التجارة"),
        new("author", "/authors/هيئة-التحرير"),
        new("archive", "/archive"),
        new("archive-day", "/archive/2026/11/19"),
        new("about", "/about"),
        new("api", "/api"),
        new("privacy", "/privacy"),
        new("404", "/no-such-page") { Status = 404 },
        new("withdrawn", gallery => gallery.Withdrawn) { Status = 410 },
        new("receipt-waiting", gallery => gallery.WaitingReceipt),
        new("comment-edit", gallery => $"{gallery.WaitingReceipt}/edit"),
        new("comment-report", gallery => $"/articles/{gallery.DiscussedId}/comments/{gallery.ApprovedComment}/report"),
        new("comment-report-thanks", gallery => $"/articles/{gallery.DiscussedId}/comments/{gallery.ApprovedComment}/report?sent=true"),
        new("comment-report-error", SendEmptyReport) { Status = 400 },
        new("receipt-approved", gallery => gallery.ApprovedReceipt),
        new("receipt-rejected", gallery => gallery.RejectedReceipt),
        new("receipt-sent", gallery => $"{gallery.WaitingReceipt}?sent=true"),
        new("verify", gallery => gallery.ProofLink),
        new("verify-forged", "/verify/forged") { Status = 404 },
        new("unsubscribe", gallery => gallery.UnsubscribeLink),
        new("sign-in", "/newsroom/sign-in"),
        new("sign-in-failed", FailToSignIn) { Status = 400 },
        new("setup", gallery => gallery.SetupLink),
        new("setup-errors", SendWrongSetup) { Status = 400 },
        new("setup-closed", "/newsroom/setup?token=used") { Status = 404 },
        new("story-form", "/newsroom/articles/new") { ForStaff = true },
        new("story-form-errors", SendWrongStory) { Status = 400, ForStaff = true },
        new("story-form-existing", gallery => $"/newsroom/articles/{gallery.DiscussedId}") { ForStaff = true },
        new("story-form-conflict", SaveTooLate) { Status = 409, ForStaff = true },
        new("newsroom-404", "/newsroom/articles/999999") { Status = 404, ForStaff = true },
    ];

    public static PageType Named(string name) => All.Single(type => type.Name == name);

    private static async Task OpenSecondPage(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/sections/travel");
        await page.GetByRole(AriaRole.Link, new() { Name = "الأقدم" }).ClickAsync();
        await page.Arrives("**before=*");
    }

    private static async Task SendWrongComment(IPage page, Gallery gallery)
    {
        await page.GotoAsync(gallery.Discussed);
        await page.WriteComment("", "not an address", "");
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
    }

    private static async Task SendEmptyReport(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"/articles/{gallery.DiscussedId}/comments/{gallery.ApprovedComment}/report");
        await page.GetByRole(AriaRole.Button, new() { Name = "الإبلاغ عن التعليق" }).ClickAsync();
        await page.Locator(".error").First.WaitForAsync();
    }

    private static async Task FailToSignIn(IPage page, Gallery gallery)
    {
        await page.SignIn(gallery.Admin with { Password = "wrong" });
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendWrongSetup(IPage page, Gallery gallery)
    {
        await page.GotoAsync(gallery.SetupLink);
        await page.GetByLabel("الاسم").FillAsync("مدير");
        await page.GetByLabel("كلمة المرور").FillAsync("قصيرة");
        await page.GetByRole(AriaRole.Button, new() { Name = "إنشاء الحساب" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendWrongStory(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/articles/new");
        await page.GetByLabel("لوحة أحرف").Or(page.Locator("#g")).First.FillAsync("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SaveTooLate(IPage page, Gallery gallery)
    {
        var id = await gallery.Story("مادة يحررها اثنان", "history");
        await page.GotoAsync($"/newsroom/articles/{id}");
        await gallery.Revise(id, "النص كما حفظه زميل.");
        await page.GetByLabel("نص المادة").FillAsync("النص كما أردته أنا.");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
