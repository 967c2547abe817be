using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Rules;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>Bans the sender of a comment. Who is banned already stays so, and the page returned to says by whom and until when.</summary>
public sealed class BanModel(RulesDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("Bans");

    public async Task<IActionResult> OnPost(long id, [FromForm] BanKind? kind, [FromForm] string? days, [FromForm] string? back, CancellationToken ct)
    {
        var length = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var some) ? some : (int?)null;
        if (kind is not { } asked || (days is not null && length is null) || !Ban.Lengths.Contains(length))
            return BadRequest();
        return await desk.Impose(asked, id, length, await bar.Me(), clock.Now, ct) switch
        {
            Ruling<Ban>.Done done => Return(done.Now),
            Ruling<Ban>.AlreadyThere there => Return(there.Current),
            _ => NotFound(),
        };

        IActionResult Return(Ban ban) => HttpContext.SeeOther(Url.BackTo(back, BansModel.Address, $"{CommentsRoom.BanParameter}={ban.Id}"));
    }
}
