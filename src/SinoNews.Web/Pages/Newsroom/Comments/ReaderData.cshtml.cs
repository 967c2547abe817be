using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Pages.MyData;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>For a reader who wrote a letter: the export and the erasure that readers otherwise do themselves, by one of their comments.</summary>
[RecentlyConfirmed]
public sealed class ReaderDataModel(NewsDb db, ReaderErasure erasure, NewsroomBar bar, LinkGenerator addresses, SiteAddress site, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Comment Comment { get; private set; } = null!;

    public ReaderHoldings Holdings { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await OfReader(ct) is not { } comment)
            return NotFound();
        Comment = comment;
        Holdings = await db.HoldingsOf(comment.Reader, clock.Now, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostExport(CancellationToken ct) => await OfReader(ct) is not { } comment
        ? NotFound()
        : new ReaderDataFile(await ReaderExport.Of(db, comment.Reader, comment.Email, (id, slug) => site.Absolute(addresses.Article(id, slug)), clock.Now, ct), clock.Today);

    public async Task<IActionResult> OnPostErase(CancellationToken ct)
    {
        if (await OfReader(ct) is not { } comment)
            return NotFound();
        await erasure.Erase(comment.Reader, await bar.Me(), clock.Now, CancellationToken.None);
        return HttpContext.SeeOther($"/newsroom/log/admin?kind={nameof(AdminActKind.ReaderErased)}"); // where it is written down
    }

    // A colleague's comment has no reader.
    private async Task<Comment?> OfReader(CancellationToken ct) =>
        await db.Comments.FindAsync([Id], ct) is { Reader.Length: > 0 } comment ? comment : null;
}
