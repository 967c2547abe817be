using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using SinoNews.Comments.Desk;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>أرقام المكتب: what waits now, and what the desk did in the last thirty days, worked out once in five minutes.</summary>
public sealed class FiguresModel(NewsDb db, NewsroomBar bar, IMemoryCache kept, SiteClock clock) : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public int Pending { get; private set; }

    /// <summary>How long the oldest waits; null when none does.</summary>
    public TimeSpan? Oldest { get; private set; }

    public DeskFigures Figures { get; private set; } = null!;

    public IReadOnlyDictionary<int, string> Names { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct)
    {
        Pending = await bar.PendingComments(ct);
        Oldest = clock.Now - await db.OldestPending(ct);
        Names = await db.Users.AsNoTracking().Select(member => new { member.Id, member.Name }).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        // By the site's own time, which the cache does not know.
        Figures = (await kept.GetOrCreateAsync((nameof(DeskFigures), clock.Zone.Id, clock.Today, clock.Now.Ticks / Kept.Ticks), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Kept;
            return WorkOut(ct);
        }))!;
    }

    private async Task<DeskFigures> WorkOut(CancellationToken ct)
    {
        var (today, now) = (clock.Today, clock.Now);
        var since = clock.StartOf(today.AddDays(1 - DeskFigures.DaysShown));
        return DeskFigures.Of(await db.ArrivedSince(since, ct), await db.RuledSince(since, ct), today, clock.DayOf, now);
    }
}
