using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Those behind the links in readers' mails, and what comes too late.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheReaders =>
    [
        new("verify-done", PressVerify),
        new("verify-spent", OpenSpentLink) { Status = 410 },
        new("verify-expired", async (page, gallery) => await page.GotoAsync(Link(gallery, await Writes(gallery), TimeSpan.FromHours(49)))) { Status = 410 },
        new("unsubscribe-asked", async (page, gallery) => await page.GotoAsync(await Unsubscribe(gallery))),
        new("unsubscribe-done", PressUnsubscribe),
        new("comment-edit-too-late", OpenOldEdit),
    ];

    private static Task<Comment> Writes(Gallery gallery, TimeSpan ago = default) =>
        gallery.Site.Receive(gallery.DiscussedId, "قارئة تؤكد بريدها", "هل تعود القوافل يومًا؟", ago: ago);

    private static async Task PressVerify(IPage page, Gallery gallery)
    {
        await page.GotoAsync(Link(gallery, await Writes(gallery), TimeSpan.Zero));
        await page.Press("تأكيد البريد");
        await page.GetByRole(AriaRole.Heading, new() { Name = "أُكّد بريدك" }).WaitForAsync();
    }

    private static async Task OpenSpentLink(IPage page, Gallery gallery)
    {
        var comment = await Writes(gallery);
        await Proves(gallery, comment);
        await page.GotoAsync(Link(gallery, comment, TimeSpan.FromHours(2)));
    }

    private static async Task PressUnsubscribe(IPage page, Gallery gallery)
    {
        await page.GotoAsync(await Unsubscribe(gallery));
        await page.Press("إيقاف الرسائل");
        await page.GetByRole(AriaRole.Heading, new() { Name = "أُوقفت رسائل التعليقات" }).WaitForAsync();
    }

    private static async Task OpenOldEdit(IPage page, Gallery gallery) =>
        await page.GotoAsync($"/comments/{(await Writes(gallery, Comment.EditingTime)).Receipt}/edit");

    private static async Task<string> Unsubscribe(Gallery gallery)
    {
        var comment = await Writes(gallery);
        await Proves(gallery, comment);
        return $"/unsubscribe/{gallery.Site.Services.GetRequiredService<ReaderLinks>().IssueUnsubscribe(comment.Reader)}";
    }

    // An hour ago, by a link of before.
    private static Task<Proving> Proves(Gallery gallery, Comment comment) => gallery.Site.Within((services, clock) => services.GetRequiredService<ReaderDesk>()
        .Prove(new ProofLink(comment.Id, comment.Reader, false, clock.Now.AddHours(-2)), clock.Now.AddHours(-1), default));

    private static string Link(Gallery gallery, Comment comment, TimeSpan ago) =>
        $"/verify/{gallery.Site.Services.GetRequiredService<ReaderLinks>().Issue(new ProofLink(comment.Id, comment.Reader, false, gallery.Site.Services.GetRequiredService<SiteClock>().Now - ago))}";
}
