using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Rules;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>The emergency hold: everything that comes waits for an editor. Twice is the same as once.</summary>
public sealed class HoldModel(RulesDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const string Queue = "/newsroom/comments";

    public IActionResult OnGet() => Redirect(Queue);

    public async Task<IActionResult> OnPost([FromForm] bool? everything, [FromForm] string? back, CancellationToken ct)
    {
        if (everything is not { } held)
            return BadRequest();
        await desk.Hold(held, await bar.Me(), clock.Now, ct);
        return HttpContext.SeeOther(Url.BackTo(back, Queue, held ? "hold=begun" : "hold=lifted"));
    }
}
