using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>Who is banned, and who was.</summary>
public sealed class BansModel(NewsDb db, RulesDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    internal const string Address = "/newsroom/bans";
    private const int PageSize = 50;

    /// <summary>Shows those that ran out or were lifted.</summary>
    public bool Over { get; private set; }

    public IReadOnlyList<BanRow> Rows { get; private set; } = [];

    /// <summary>The last row's id, where there is another page.</summary>
    public long? Next { get; private set; }

    public async Task<IActionResult> OnGet(string? status, long? after, CancellationToken ct)
    {
        if (status is not (null or "holding" or "over"))
            return NotFound();
        Over = status is "over";
        var bans = Over ? db.Bans.Over(clock.Now) : db.Bans.Holding(clock.Now);
        var rows = await bans.AsNoTracking().Include(ban => ban.By).Include(ban => ban.LiftedBy)
            .Where(ban => after == null || ban.Id < after).OrderByDescending(ban => ban.Id).Take(PageSize + 1)
            .Select(ban => new BanRow(ban, db.Comments.Where(comment => comment.Id == ban.CommentId).Select(comment => comment.Name).FirstOrDefault()))
            .ToListAsync(ct);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Rows[^1].Ban.Id : null;
        return Page();
    }

    public async Task<IActionResult> OnPostLift([FromForm] long? id, [FromForm] string? back, CancellationToken ct)
    {
        if (id is not { } ban)
            return BadRequest();
        return await desk.Lift(ban, await bar.Me(), clock.Now, ct) is Ruling<Ban>.NoSuch
            ? NotFound()
            : HttpContext.SeeOther(Url.BackTo(back, Address, $"{CommentsRoom.BanParameter}={ban}"));
    }
}

/// <param name="CommentName">The name on the comment that it was imposed for; null when that was deleted.</param>
public sealed record BanRow(Ban Ban, string? CommentName);
