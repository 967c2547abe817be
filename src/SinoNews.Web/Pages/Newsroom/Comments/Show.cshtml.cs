using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>One comment in full: its history, its reader's record, and the acts that need more than a button.</summary>
public sealed class ShowModel(
    ModerationQueue queue, CommentDesk desk, ReviewDesk review, DeskLook look, NewsDb db, NewsroomBar bar, SiteClock clock) : PageModel
{
    public QueueCard Card { get; private set; } = null!;

    /// <summary>Null for a comment of the newsroom's own.</summary>
    public ReaderRecord? Reader { get; private set; }

    /// <summary>What it said before its reader changed it, oldest first.</summary>
    public IReadOnlyList<CommentRevision> Revisions { get; private set; } = [];

    /// <summary>When it was left to somebody else, newest first.</summary>
    public IReadOnlyList<Escalation> Escalations { get; private set; } = [];

    /// <summary>How far the page has seen the desk.</summary>
    public DeskMark Mark { get; private set; }

    /// <summary>Colleagues who have it open, too.</summary>
    public IEnumerable<string> Reviewing { get; private set; } = [];

    /// <summary>A note to be kept on the reader.</summary>
    [BindProperty]
    public string? Note { get; set; }

    public string? Problem { get; private set; }

    /// <summary>A decision was just made here.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Decided { get; set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken ct)
    {
        Mark = await look.Mark(ct);
        if (await queue.Card(id, ct) is not { } card)
            return NotFound();
        Card = card;
        Revisions = await db.CommentRevisions.AsNoTracking().Where(revision => revision.CommentId == id).OrderBy(revision => revision.Id).ToListAsync(ct);
        Escalations = await db.Escalations.AsNoTracking().Where(escalation => escalation.CommentId == id).OrderByDescending(escalation => escalation.Id).ToListAsync(ct);
        await Claim(ct);
        Reader = await db.RecordOfAuthor(id, clock.Now, ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(long id, CancellationToken ct)
    {
        var note = CleanText.Clean(Note ?? "").Text;
        Problem = note.Length == 0 ? "اكتب الملاحظة قبل حفظها."
            : note.Length > StaffNote.MaxText ? $"الملاحظة طويلة: اجعلها {StaffNote.MaxText:N0} حرف على الأكثر." : null;
        if (Problem is null)
            return await desk.Note(id, note, await bar.Me(), clock.Now, ct) ? HttpContext.SeeOther($"/newsroom/comments/{id}#notes") : NotFound();
        var page = await OnGet(id, ct);
        Response.StatusCode = page is PageResult ? StatusCodes.Status400BadRequest : Response.StatusCode;
        return page;
    }

    private async Task Claim(CancellationToken ct)
    {
        var me = (await bar.Me()).Id;
        Reviewing = (await db.OpenWithOthers([Card.Id], me, clock.Now, ct))[Card.Id];
        if (HttpMethods.IsGet(Request.Method))
            _ = review.Open(Card.Id, me, clock.Now); // the page need not wait for a courtesy
    }
}
