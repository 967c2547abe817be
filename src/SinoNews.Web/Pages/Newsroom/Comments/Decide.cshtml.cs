using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>Carries out one decision. Who comes second is told who came first, and sees the comment as it stands.</summary>
public sealed class DecideModel(CommentDesk desk, ModerationQueue queue, NewsroomBar bar, SiteClock clock) : PageModel
{
    public QueueCard Current { get; private set; } = null!;

    [BindProperty]
    public string? Status { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Newsroom/Comments/Index");

    public async Task<IActionResult> OnPost(long id, ModerationAct act, [FromForm] int? version, [FromForm] RejectionReason? reason, CancellationToken ct)
    {
        if (version is not { } seen)
            return BadRequest();
        var outcome = await desk.Decide(new DecisionRequest(id, seen, act) { Reason = reason }, await bar.Me(), clock.Now, ct);
        return outcome switch
        {
            Deciding.Done => Back(id),
            Deciding.NoSuchComment => NotFound(),
            _ => await Conflict(id, ct),
        };
    }

    private StatusCodeResult Back(long id)
    {
        Response.Headers.Location = Url.Page("/Newsroom/Comments/Index", new { status = IndexModel.TryState(Status, out _) ? Status : null, decided = id });
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> Conflict(long id, CancellationToken ct)
    {
        Current = (await queue.Card(id, ct))!;
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
