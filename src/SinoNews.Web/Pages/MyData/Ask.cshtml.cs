using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Readers;
using SinoNews.Web.Pages.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.MyData;

/// <summary>Asks for the e-mail address and sends it the link. What it answers does not tell whether anything is kept.</summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(8 * 1024, Order = 2)]
public sealed class AskModel(ReaderLetters letters, ReaderDataLinks links, RateLimits limits, SiteAddress site, SiteClock clock) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    /// <summary>A link was opened that is too old, or none of ours.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Expired { get; set; }

    /// <summary>What stopped the form as a whole.</summary>
    public string? Problem { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (limits.RefusesLetters(HttpContext))
            return Again("طلبات كثيرة في دقيقة واحدة. انتظر قليلًا ثم أعد المحاولة.", StatusCodes.Status429TooManyRequests);
        var email = (Email ?? "").Trim().ToLowerInvariant();
        if (!CommentInput.IsAddress(email))
            ModelState.AddModelError("Email", "تحقّق من البريد الإلكتروني: اكتبه كاملًا، مثل name@example.org.");
        if (!ModelState.IsValid)
            return Again(null, StatusCodes.Status400BadRequest);
        // Silent, or its answer would tell that somebody asked before.
        if (limits.MayWriteTo(email))
            await letters.Send(email, site.Absolute(Url.Page("/MyData/Show", new { token = links.Issue(email, clock.Now) })), clock.Now, ct);
        return HttpContext.SeeOther(Url.Page("/MyData/Ask", new { sent = true })!);
    }

    private PageResult Again(string? problem, int status)
    {
        Problem = problem;
        return new PageResult { StatusCode = status };
    }
}
