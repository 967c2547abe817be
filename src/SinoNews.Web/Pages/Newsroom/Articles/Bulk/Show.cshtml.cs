using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles.Bulk;

/// <summary>What a bulk action did to each story, and the button that takes it back.</summary>
public sealed class ShowModel(StoryBulk bulk, NewsroomBar bar, SiteClock clock) : PageModel
{
    public StoryBatch Batch { get; private set; } = null!;

    /// <summary>The bulk action that took this one back.</summary>
    public long? UndoneById { get; private set; }

    /// <summary>An undo was asked for that had been done before.</summary>
    public bool TooLate { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken ct)
    {
        if (await bulk.Find(id, ct) is not { } batch)
            return NotFound();
        (Batch, UndoneById) = (batch, await bulk.UndoOf(id, ct));
        return Page();
    }

    /// <summary>Takes the whole action back, as far as nobody has acted on its stories since.</summary>
    public async Task<IActionResult> OnPost(long id, CancellationToken ct)
    {
        if (await OnGet(id, ct) is NotFoundResult missing)
            return missing;
        if (Batch.CanBeUndone && UndoneById is null && await bulk.Undo(Batch, await bar.Me(), StoryBulkWords.NoteOfUndo, clock.Now, ct) is { } undo)
            return HttpContext.SeeOther($"{StoriesQuery.Path}/bulk/{undo}");
        TooLate = true;
        UndoneById = await bulk.UndoOf(id, ct);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
