using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Those by which readers are shown what is kept of them, and have it erased.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfThePrivacy =>
    [
        new("my-data", "/privacy/my-data"),
        new("my-data-errors", SendNoAddress) { Status = 400 },
        new("my-data-sent", "/privacy/my-data?sent=True"),
        new("my-data-expired", "/privacy/my-data?expired=True"),
        new("my-data-held", (page, gallery) => OpenMyData(page, gallery, "")),
        new("my-data-erase", (page, gallery) => OpenMyData(page, gallery, "/erase")),
        new("my-data-erased", (page, gallery) => page.GotoAsync(MyData(gallery, "nobody@example.org") + "?erased=12")),
        new("reader-data", gallery => $"/newsroom/comments/{gallery.ApprovedComment}/reader-data") { ForStaff = true },
    ];

    private static async Task OpenMyData(IPage page, Gallery gallery, string rest)
    {
        var email = await gallery.Site.Ask(db => db.Comments.Where(comment => comment.Id == gallery.ApprovedComment).Select(comment => comment.Email).SingleAsync());
        await page.GotoAsync(MyData(gallery, email) + rest);
    }

    private static string MyData(Gallery gallery, string email) =>
        $"/privacy/my-data/{gallery.Site.Services.GetRequiredService<ReaderDataLinks>().Issue(email, gallery.Site.Services.GetRequiredService<SiteClock>().Now)}";

    private static async Task SendNoAddress(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/privacy/my-data");
        await page.GetByLabel("البريد الإلكتروني").FillAsync("ليس بريدًا");
        await page.Press("إرسال الرابط");
        await page.Locator(".error").WaitForAsync();
    }
}
