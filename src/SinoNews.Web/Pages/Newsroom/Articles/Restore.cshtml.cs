using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>Takes a story out of the bin.</summary>
public sealed class RestoreModel(NewsDb db, ArticleDesk desk, NewsroomList list, NewsroomBar bar, SiteClock clock) : PageModel
{
    /// <summary>The story as it stands, when it was refused.</summary>
    public NewsroomRow Row { get; private set; } = null!;

    /// <summary>The list's address.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public IActionResult OnGet() => Redirect($"{StoriesQuery.Path}?status=bin");

    public async Task<IActionResult> OnPost(long id, [FromForm] int? version, CancellationToken ct)
    {
        if (version is not { } seen)
            return BadRequest();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await desk.Find(id, ct) is not { } story)
            return NotFound();
        if (story.Version != seen || !story.Allows(ArticleActKind.Restored))
        {
            Row = (await list.Row(id, ct))!;
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        story.RestoreFromBin(await bar.Me(), clock.Now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return HttpContext.SeeOther(Url.BackTo(Back, $"{StoriesQuery.Path}?status=bin", $"moved={id}"));
    }
}
