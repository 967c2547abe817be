using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Readers;
using SinoNews.Storage;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.MyData;

/// <summary>Says what an erasure takes and what it leaves, and erases.</summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(1024, Order = 2)]
public sealed class EraseModel(NewsDb db, ReaderErasure erasure, ReaderDataLinks links, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public string Email { get; private set; } = "";

    public ReaderHoldings Holdings { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (links.Open(Token, clock.Now) is not { } email)
            return AskModel.LinkExpired();
        Email = email;
        Holdings = await db.HoldingsOf((await db.ReaderKey(ct)).Reader(email), clock.Now, ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (links.Open(Token, clock.Now) is not { } email)
            return AskModel.LinkExpired();
        // To its end, also for a reader who closes the page meanwhile.
        var erased = await erasure.Erase((await db.ReaderKey(ct)).Reader(email), null, clock.Now, CancellationToken.None);
        return HttpContext.SeeOther(Url.Page("/MyData/Show", new { token = Token, erased })!);
    }
}
