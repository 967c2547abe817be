using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>Asks, then moves a story to the bin.</summary>
public sealed class BinModel(NewsDb db, ArticleDesk desk, NewsroomList list, NewsroomBar bar, SiteClock clock) : PageModel
{
    public NewsroomRow Row { get; private set; } = null!;

    /// <summary>Somebody acted on the story after the question was asked.</summary>
    public bool TooLate { get; private set; }

    /// <summary>The list's address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public string ReturnTo => Url.BackTo(Back, StoriesQuery.Path, "moved=").Replace("?moved=", "", StringComparison.Ordinal).Replace("&moved=", "", StringComparison.Ordinal);

    public async Task<IActionResult> OnGet(long id, CancellationToken ct)
    {
        if (await list.Row(id, ct) is not { } row)
            return NotFound();
        Row = row;
        return Page();
    }

    public async Task<IActionResult> OnPost(long id, [FromForm] int? version, CancellationToken ct)
    {
        if (version is not { } seen)
            return BadRequest();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await desk.Find(id, ct) is not { } story)
            return NotFound();
        if (story.Version != seen || !story.Allows(ArticleActKind.Binned))
        {
            (Row, TooLate) = ((await list.Row(id, ct))!, true);
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        story.MoveToBin(await bar.Me(), clock.Now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return HttpContext.SeeOther(Url.BackTo(Back, StoriesQuery.Path, $"moved={id}"));
    }
}
