using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>Sets how a story takes comments. Who comes second is told what it is now.</summary>
public sealed class ThreadModel(NewsDb db, RulesDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    public ThreadMode Current { get; private set; } = null!;

    public string ReturnTo { get; private set; } = "";

    public IActionResult OnGet([FromRoute] long id) => Redirect(QueueOf(id));

    public async Task<IActionResult> OnPost(
        [FromRoute] long id, [FromForm] string? mode, [FromForm] string? seen, [FromForm] string? back, CancellationToken ct)
    {
        if (!ModeField.TryParse(mode, out var asked) || !ModeField.TryParse(seen, out var before))
            return BadRequest();
        ReturnTo = Url.BackTo(back, QueueOf(id), "mode=set");
        return await desk.SetMode(id, before, asked, await bar.Me(), clock.Now, ct) switch
        {
            Ruling<CommentMode?>.NoSuch => NotFound(),
            Ruling<CommentMode?>.Conflict when await db.ThreadMode(id, clock.Now, ct) is { } current => Conflict(current),
            _ => HttpContext.SeeOther(ReturnTo),
        };
    }

    private PageResult Conflict(ThreadMode current)
    {
        Current = current;
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private static string QueueOf(long id) => $"/newsroom/comments?article={id}";
}
