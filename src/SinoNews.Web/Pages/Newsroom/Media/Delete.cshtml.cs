using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Media;

/// <summary>Asks before a picture is deleted for good; refuses while a story shows it, and names the stories.</summary>
public sealed class DeleteModel(NewsDb db, PictureDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    public Picture Picture { get; private set; } = null!;

    public IReadOnlyList<PictureUse> Uses { get; private set; } = [];

    /// <summary>A colleague changed it after it was looked at.</summary>
    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(long id, [FromForm] int? version, CancellationToken ct)
    {
        if (version is not { } seen)
            return BadRequest();
        var act = await desk.Delete(id, seen, await bar.Me(), clock.Now, ct);
        if (act is PictureAct.Done)
            return HttpContext.SeeOther($"{IndexModel.Address}?done=deleted");
        IsStale = act is PictureAct.Conflict;
        return await Load(id, ct) ? new PageResult { StatusCode = StatusCodes.Status409Conflict } : NotFound();
    }

    private async Task<bool> Load(long id, CancellationToken ct)
    {
        if (await desk.Find(id, ct) is not { } picture)
            return false;
        (Picture, Uses) = (picture, await db.UsesOf(picture, ct));
        return true;
    }
}
