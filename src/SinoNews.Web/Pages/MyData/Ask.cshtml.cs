using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Readers;
using SinoNews.Web.Pages.Articles;
using SinoNews.Web.Background;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.MyData;

/// <summary>Asks for the e-mail address and sends it the link. What it answers does not tell whether anything is kept.</summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(8 * 1024, Order = 2)]
public sealed class AskModel(ReaderDesk desk, ReaderLetters letters, MailSignal signal, SiteMail mail, RateLimits limits, SiteClock clock) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    /// <summary>A link was opened that is too old, or none of ours.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Expired { get; set; }

    /// <summary>There is mail to send a link by.</summary>
    public bool MailIsOn => mail.IsOn;

    /// <summary>What stopped the form as a whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>Where a link leads that opens nothing.</summary>
    public static RedirectToPageResult LinkExpired() => new("/MyData/Ask", new { expired = true });

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!mail.IsOn)
            return NotFound();
        if (limits.RefusesMail(HttpContext))
            return Again("طلبات كثيرة في ساعة واحدة. ابحث عن الرابط في بريدك وفي مجلد الرسائل المزعجة، أو أعد المحاولة بعد ساعة.", StatusCodes.Status429TooManyRequests);
        var email = (Email ?? "").Trim().ToLowerInvariant();
        if (!CommentInput.IsAddress(email))
            ModelState.AddModelError("Email", "تحقّق من البريد الإلكتروني: اكتبه كاملًا، مثل name@example.org.");
        if (!ModelState.IsValid)
            return Again(null, StatusCodes.Status400BadRequest);
        // Whether a mail goes out is told to the mailbox alone.
        var now = clock.Now;
        await desk.AskForData(email, (reader, site) => letters.Data(email, reader, site, now), now, ct);
        signal.Wake();
        return HttpContext.SeeOther(Url.Page("/MyData/Ask", new { sent = true })!);
    }

    private PageResult Again(string? problem, int status)
    {
        Problem = problem;
        return new PageResult { StatusCode = status };
    }
}
