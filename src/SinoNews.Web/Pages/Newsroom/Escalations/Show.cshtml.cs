using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Escalations;

/// <summary>
/// An escalation: who asked and why, the comment as it stood at that moment, and what a second colleague decided. Every
/// moderator reads it; only an admin who did not ask decides.
/// </summary>
public sealed class ShowModel(NewsDb db, EscalationDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    public Escalation Escalation { get; private set; } = null!;

    public Evidence? Evidence { get; private set; }

    /// <summary>The evidence, where it is kept, is what was written down then, to the byte.</summary>
    public bool IsIntact => Escalation.IsGone || Evidence.Hash(Escalation.Evidence) == Escalation.EvidenceHash;

    public bool MayResolve { get; private set; }

    [BindProperty]
    public ModerationAct? Outcome { get; set; }

    [BindProperty]
    public RejectionReason? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnGet(long id, CancellationToken ct) => Show(id, StatusCodes.Status200OK, ct);

    public async Task<IActionResult> OnGetFile(long id, CancellationToken ct) =>
        await db.Escalations.Where(escalation => escalation.Id == id).Select(escalation => escalation.Evidence).SingleOrDefaultAsync(ct) is { } json
            ? File(Encoding.UTF8.GetBytes(json), "application/json", $"escalation-{id}.json") : NotFound();

    public async Task<IActionResult> OnPost(long id, CancellationToken ct)
    {
        if (!bar.May(Permissions.Administer))
            return Forbid();
        var note = CleanText.Clean(Note ?? "").Text;
        if (Outcome is not { } outcome || !Escalation.Outcomes.Contains(outcome))
            ModelState.AddModelError(nameof(Outcome), "اختر القرار.");
        if (EscalationWords.Wrong(note) is { } problem)
            ModelState.AddModelError(nameof(Note), problem);
        if (!ModelState.IsValid)
            return await Show(id, StatusCodes.Status400BadRequest, ct);
        return await desk.Resolve(new ResolutionRequest(id, Outcome!.Value, Reason, note), await bar.Me(), clock.Now, ct) switch
        {
            Resolving.Done => HttpContext.SeeOther($"/newsroom/escalations/{id}"),
            Resolving.Refused => await Show(id, StatusCodes.Status409Conflict, ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> Show(long id, int status, CancellationToken ct)
    {
        var escalation = await db.Escalations.AsNoTracking().Include(escalation => escalation.RaisedBy).Include(escalation => escalation.ResolvedBy)
            .SingleOrDefaultAsync(escalation => escalation.Id == id, ct);
        if (escalation is null)
            return NotFound();
        (Escalation, Evidence) = (escalation, escalation.IsGone ? null : Evidence.FromJson(escalation.Evidence));
        MayResolve = bar.May(Permissions.Administer) && escalation.MayResolve((await bar.Me()).Id);
        return new PageResult { StatusCode = status };
    }
}
