using System.Globalization;
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
[RequestSizeLimit(EditModel.LargestForm)]
public sealed class AutosaveModel(NewsDb db, WorkingCopies copies, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const string TooLong = "النص أطول مما يُحفظ: اقسمه على مادتين.";

    // Everything but the text, in UTF-16 units: far more than any of it may have when it is saved.
    private const int LongestRest = 20_000;

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
        var isClosed = article is not null && !article.MayBeEdited(me, bar.May(Permissions.Publish));
        // An editor may publish it while its author types: her words are kept for her, and her form can do no more.
        if (isClosed && article!.CreatedById != me.Id && !await copies.Any(article.Id, me.Id, ct))
            return Forbid();
        if (!still && await Keep(article, me, now, ct) is { } refusal)
            return refusal;
        var held = article is null || isClosed ? null : await copies.Claim(article.Id, me.Id, EditClaim.Seen, now, ct);
        return new JsonResult(new { saved = clock.Iso(now), heldBy = held?.By.Name, version = article?.Version ?? 0, closed = isClosed });
    }

    /// <summary>Throws away what was typed into one form. A script stays where it is; a form goes back to the story's.</summary>
    public async Task<IActionResult> OnPostDiscard([FromQuery] Guid key, [FromQuery] long? id, CancellationToken ct)
    {
        await copies.Discard(key, (await bar.Me()).Id, ct);
        return HttpContext.SeeOther(string.Create(CultureInfo.InvariantCulture, $"/newsroom/articles/{(id is { } story ? story : "new")}?done=discard"));
    }

    /// <summary>The form was left.</summary>
    public async Task<IActionResult> OnPostLeave([FromQuery] long id, CancellationToken ct)
    {
        await copies.Release(id, (await bar.Me()).Id, ct);
        return new NoContentResult();
    }

    private async Task<JsonResult?> Keep(Article? article, StaffMember me, DateTime now, CancellationToken ct)
    {
        if (Request.Form.Where(field => field.Key != "Input.Body").Sum(field => field.Value.ToString().Length) > LongestRest)
            return Refused(StatusCodes.Status413PayloadTooLarge, TooLong);
        var sections = await db.Sections.AsNoTracking().ToListAsync(ct);
        var (id, newest) = (article?.Id, article?.LatestRevision);
        var before = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(revision => revision.ArticleId == id && revision.Number == newest, ct);
        var words = Input.Typed(sections, before?.Words);
        if (words.Body.Length > ArticleWords.MaxBody)
            return Refused(StatusCodes.Status413PayloadTooLarge, TooLong);
        if (before is not null && words.IsSameAs(before.Words))
            await copies.Discard(Input.Draft, me.Id, ct); // saved by now, or typed back: there is nothing to offer
        else if (!await copies.Keep(Input.Draft, article, words, Input.Version, me, now, ct))
            return Refused(StatusCodes.Status409Conflict, "حُفظت هذه المادة من قبل: افتحها من قائمة المواد. النص باقٍ في هذا المتصفح.");
        return null;
    }

    private static JsonResult Refused(int status, string problem) => new(new { problem }) { StatusCode = status };
}
