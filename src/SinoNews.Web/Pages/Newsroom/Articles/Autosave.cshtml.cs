using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>
/// What the story form says every few seconds, and hears: the text is kept beside the story until it is saved, and a
/// colleague who has the story open is named.
/// </summary>
[RequestFormLimits(ValueLengthLimit = EditModel.LongestField)]
public sealed class AutosaveModel(NewsDb db, WorkingCopies copies, NewsroomBar bar, SiteClock clock) : PageModel
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public IActionResult OnGet() => RedirectToPage("/Newsroom/Articles/Index");

    /// <param name="id">The story; null for one that was never saved.</param>
    /// <param name="still">Nothing was typed since the last time: only say that the form is open.</param>
    public async Task<IActionResult> OnPost([FromQuery] long? id, [FromQuery] bool still, CancellationToken ct)
    {
        var (me, now) = (await bar.Me(), clock.Now);
        var article = await db.Articles.SingleOrDefaultAsync(article => article.Id == id, ct);
        if (id is not null && article is null)
            return NotFound();
        if (article is not null && !article.MayBeEdited(me, bar.May(Permissions.Publish)))
            return Forbid();
        if (!still)
        {
            var sections = await db.Sections.AsNoTracking().ToListAsync(ct);
            var newest = article?.LatestRevision;
            var before = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(revision => revision.ArticleId == id && revision.Number == newest, ct);
            await copies.Keep(Input.Draft, article, Input.Typed(sections, before?.Words), Input.Version, me, now, ct);
        }
        var held = article is null ? null : await copies.Claim(article.Id, me.Id, EditClaim.Seen, now, ct);
        return new JsonResult(new { saved = clock.Iso(now), heldBy = held?.By.Name, version = article?.Version ?? 0 });
    }

    /// <summary>The form was left.</summary>
    public async Task<IActionResult> OnPostLeave([FromQuery] long id, CancellationToken ct)
    {
        await copies.Release(id, (await bar.Me()).Id, ct);
        return new NoContentResult();
    }
}
