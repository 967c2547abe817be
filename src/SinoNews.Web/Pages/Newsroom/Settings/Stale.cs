using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Pages.Newsroom.Settings;

/// <summary>A save that came too late: what somebody changed in between, and how what was typed differs from it.</summary>
/// <param name="Address">Where what is saved may be seen instead.</param>
/// <param name="Changes">The last change, all that was changed at once.</param>
public sealed record Stale(string Address, IEnumerable<(string Label, string Saved, string Typed)> Differences, IReadOnlyList<AdminAct> Changes)
{
    private const int Most = 20;

    /// <param name="of">What the acts of one thing have in them; empty for all of their kind.</param>
    public static async Task<IReadOnlyList<AdminAct>> Last(NewsDb db, AdminActKind kind, string of, CancellationToken ct)
    {
        var acts = await db.AdminActs.AsNoTracking().Include(act => act.By)
            .Where(act => act.Kind == kind && act.Subject.Contains(of)).OrderByDescending(act => act.Id).Take(Most).ToListAsync(ct);
        return [.. acts.TakeWhile(act => act.At == acts[0].At && act.ById == acts[0].ById)];
    }
}
