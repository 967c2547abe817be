using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Readers;
using SinoNews.Storage;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.MyData;

/// <summary>What is kept of the reader who opened the link, and as a file.</summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(1024, Order = 2)]
public sealed class ShowModel(NewsDb db, ReaderDataLinks links, LinkGenerator addresses, SiteAddress site, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>How many comments were erased a moment ago.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Erased { get; set; }

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

    public async Task<IActionResult> OnPostExport(CancellationToken ct)
    {
        if (links.Open(Token, clock.Now) is not { } email)
            return AskModel.LinkExpired();
        return new ReaderDataFile(
            await ReaderExport.Of(db, (await db.ReaderKey(ct)).Reader(email), email, (id, slug) => site.Absolute(addresses.Article(id, slug)), clock.Now, ct), clock.Today);
    }
}
