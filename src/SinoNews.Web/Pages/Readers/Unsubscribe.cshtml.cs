using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Readers;
using SinoNews.Storage;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Readers;

/// <summary>
/// Ends the notices. A mail program may post here by itself when its reader asks it to (RFC 8058): from wherever it is, without
/// cookies, and answered without a redirect.
/// </summary>
[IgnoreAntiforgeryToken]
[FormSizeLimit(4 * 1024, Order = 1)]
public sealed class UnsubscribeModel(NewsDb db, ReaderDesk desk, ReaderLinks links, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Whether notices have ended; null where the link is none of ours.</summary>
    public bool? Ends { get; private set; }

    public string Title => Ends switch
    {
        null => "لا يفتح هذا الرابط شيئًا",
        false => "إيقاف رسائل التعليقات",
        true => "أُوقفت رسائل التعليقات",
    };

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (links.OpenUnsubscribe(Token) is not { } reader)
            return new PageResult { StatusCode = StatusCodes.Status404NotFound };
        // Of a reader who was erased nothing is kept, and so no notice is sent either.
        Ends = !await db.VerifiedReaders.AnyAsync(known => known.Reader == reader && known.UnsubscribedAt == null, ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (links.OpenUnsubscribe(Token) is { } reader)
            await desk.Unsubscribe(reader, clock.Now, ct);
        return await OnGet(ct);
    }

    public async Task<IActionResult> OnPostResume(CancellationToken ct)
    {
        if (links.OpenUnsubscribe(Token) is { } reader)
            await desk.Resubscribe(reader, ct);
        return HttpContext.SeeOther(Url.Page("/Readers/Unsubscribe", new { token = Token })!);
    }
}
