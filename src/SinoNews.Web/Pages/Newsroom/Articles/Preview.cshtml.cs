using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The parts of the story form that follow what is typed, for the script that asks while somebody types. Saves nothing.</summary>
[RequestFormLimits(ValueLengthLimit = EditModel.LongestField)]
[RequestSizeLimit(EditModel.LargestForm)]
public sealed class PreviewModel(NewsDb db, ArticleDesk desk, NewsroomBar bar, SiteClock clock, SiteAddress address) : PageModel
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public DraftView Draft { get; private set; } = null!;

    public IActionResult OnGet() => RedirectToPage("/Newsroom/Articles/Index");

    /// <param name="id">The story; null for one that was never saved.</param>
    public async Task<IActionResult> OnPost([FromQuery] long? id, CancellationToken ct)
    {
        var article = id is null ? null : await db.Articles.AsNoTracking()
            .Include(article => article.Revisions.Where(revision => revision.Number == revision.Article.LatestRevision))
            .SingleOrDefaultAsync(article => article.Id == id, ct);
        if (id is not null && article is null)
            return NotFound();
        if (article is not null && !article.MayBeEdited(await bar.Me(), bar.May(Permissions.Publish)))
            return Forbid();
        var sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(ct);
        Draft = await DraftView.Of(Input, article?.LatestWords, sections, id ?? 0, desk, clock, address, ct);
        return Page();
    }
}
