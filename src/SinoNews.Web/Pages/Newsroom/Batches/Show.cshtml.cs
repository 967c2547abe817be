using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Batches;

/// <summary>A bulk action: how far it is, what became of each comment, and the button that takes it back.</summary>
public sealed class ShowModel(NewsDb db, BulkDesk desk, BatchSignal signal, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int PageSize = 50;

    public Batch Batch { get; private set; } = null!;

    /// <summary>The bulk action that took this one back.</summary>
    public long? UndoneById { get; private set; }

    public IReadOnlyList<BatchRow> Rows { get; private set; } = [];

    public long? Next { get; private set; }

    /// <summary>Only what was left alone.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Left { get; set; }

    public async Task<IActionResult> OnGet(long id, long? after, CancellationToken ct)
    {
        if (await db.Batches.AsNoTracking().Include(batch => batch.By).SingleOrDefaultAsync(batch => batch.Id == id, ct) is not { } batch)
            return NotFound();
        Batch = batch;
        UndoneById = await db.Batches.Where(undo => undo.UndoOfId == id).Select(undo => (long?)undo.Id).SingleOrDefaultAsync(ct);
        var items = db.BatchItems.AsNoTracking().Where(item => item.BatchId == id && item.CommentId > (after ?? 0));
        if (Left)
            items = items.Where(item => item.Outcome == BatchOutcome.Conflict || item.Outcome == BatchOutcome.Gone);
        var rows = await items.OrderBy(item => item.CommentId).Take(PageSize + 1)
            .Select(item => new BatchRow(
                item.CommentId,
                item.Outcome,
                db.Comments.Where(comment => comment.Id == item.CommentId).Select(comment => comment.Name).FirstOrDefault(),
                db.Comments.Where(comment => comment.Id == item.CommentId).Select(comment => comment.Text).FirstOrDefault(),
                db.Comments.Where(comment => comment.Id == item.CommentId).Select(comment => (CommentState?)comment.State).FirstOrDefault()))
            .ToListAsync(ct);
        (Rows, Next) = ([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].CommentId : null);
        return Page();
    }

    /// <summary>Takes the whole action back.</summary>
    public async Task<IActionResult> OnPost(long id, CancellationToken ct)
    {
        if (await desk.Undo(id, await bar.Me(), clock.Now, ct) is not { } undo)
            return await OnGet(id, null, ct) is PageResult ? new PageResult { StatusCode = StatusCodes.Status409Conflict } : NotFound();
        signal.Wake();
        await desk.Finishes(undo, clock.Now, ct);
        return HttpContext.SeeOther($"/newsroom/batches/{undo}");
    }
}

/// <summary>One comment of a bulk action; without a name once the retention job deleted it.</summary>
public sealed record BatchRow(long CommentId, BatchOutcome Outcome, string? Name, string? Text, CommentState? State);
