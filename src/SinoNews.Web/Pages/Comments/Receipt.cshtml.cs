using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Comments;

/// <summary>What became of my comment: the reader's own page, at an address that nobody can guess.</summary>
public sealed class ReceiptModel(NewsDb db, SiteClock clock) : PageModel
{
    public Comment Comment { get; private set; } = null!;

    /// <summary>A trapped program is told what everybody is told.</summary>
    public bool IsWaiting => Comment.State is CommentState.Pending || (Comment.State is CommentState.Spam && Comment.DecidedAt is null);

    public bool IsApproved => Comment.State is CommentState.Approved;

    /// <summary>Its reader may still change the words.</summary>
    public bool IsEditable => Comment.IsEditable(clock.Now);

    /// <summary>The newest reason that a moderator gave.</summary>
    public RejectionReason? Reason { get; private set; }

    public async Task<IActionResult> OnGet(string receipt, CancellationToken ct)
    {
        var comment = await db.Comments.AsNoTracking().Include(comment => comment.Article).Include(comment => comment.Decisions)
            .SingleOrDefaultAsync(comment => comment.Receipt == receipt, ct);
        if (comment is null)
            return NotFound();
        Comment = comment;
        Reason = comment.LastDecision?.Reason;
        return Page();
    }
}
