using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>Leaves a comment to the editor-in-chief or the lawyer: with a note, and locked until a second colleague decides.</summary>
public sealed class EscalateModel(EscalationDesk desk, ModerationQueue queue, NewsroomBar bar, SiteClock clock) : PageModel
{
    public QueueCard Card { get; private set; } = null!;

    /// <summary>The version that the colleague saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public EscalatedTo? To { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>An approved one leaves the readers' page meanwhile.</summary>
    [BindProperty]
    public bool Hide { get; set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken ct)
    {
        var page = await Show(id, StatusCodes.Status200OK, ct);
        if (page is PageResult)
            Version = Card.Version;
        return page;
    }

    public async Task<IActionResult> OnPost(long id, CancellationToken ct)
    {
        var note = CleanText.Clean(Note ?? "").Text;
        if (To is null)
            ModelState.AddModelError(nameof(To), "اختر من يحتاج إليه التعليق.");
        if (EscalationWords.Wrong(note) is { } problem)
            ModelState.AddModelError(nameof(Note), problem);
        if (!ModelState.IsValid || To is not { } to)
            return await Show(id, StatusCodes.Status400BadRequest, ct);
        return await desk.Escalate(new EscalationRequest(id, Version, to, note, Hide), await bar.Me(), clock.Now, ct) switch
        {
            Deciding.Done => HttpContext.SeeOther($"/newsroom/comments/{id}?decided={id}"),
            Deciding.Conflict => await Show(id, StatusCodes.Status409Conflict, ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> Show(long id, int status, CancellationToken ct)
    {
        if (await queue.Card(id, ct) is not { } card)
            return NotFound();
        Card = card;
        if (status == StatusCodes.Status409Conflict)
        {
            Version = card.Version; // sent again, it is sent knowing what stands there now
            ModelState.Remove(nameof(Version));
        }
        return new PageResult { StatusCode = status };
    }
}
