using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>Looks at the desk as the store has it, whoever wrote there: a page, a bulk action that runs on, a verb.</summary>
public sealed class DeskLook(NewsDb db)
{
    /// <summary>More arrivals, or more decisions, are not told one by one.</summary>
    public const int AtMost = 200;

    /// <summary>What there is to be seen. Taken before a page reads its list: what comes in between is told once more, and not missed.</summary>
    public async Task<DeskMark> Mark(CancellationToken ct) => new(
        await db.Comments.MaxAsync(comment => (long?)comment.Id, ct) ?? 0,
        await db.Decisions.MaxAsync(decision => (long?)decision.Id, ct) ?? 0);

    public async Task<DeskState> State(DateTime now, CancellationToken ct) => new(
        await Mark(ct),
        await db.CommentCounts.AsNoTracking().ToDictionaryAsync(count => count.State, count => count.Count, ct),
        await db.ReportedComments(ct),
        await db.EscalatedComments(ct),
        await db.OldestPending(ct),
        await db.AlertAfterHours(ct),
        await db.OpenNow(now, ct));

    /// <summary>What was done after one mark, and up to the other.</summary>
    public async Task<DeskNews> News(DeskMark since, DeskMark until, CancellationToken ct)
    {
        var arrived = since.Comment >= until.Comment ? [] : await db.Comments.AsNoTracking()
            .Where(comment => comment.State == CommentState.Pending && comment.Id > since.Comment && comment.Id <= until.Comment)
            .OrderBy(comment => comment.Id).Select(comment => comment.Id).Take(AtMost + 1).ToListAsync(ct);
        var decided = since.Decision >= until.Decision ? [] : await db.Decisions.AsNoTracking()
            .Where(decision => decision.Id > since.Decision && decision.Id <= until.Decision)
            .OrderBy(decision => decision.Id).Take(AtMost + 1)
            .Select(decision => new DecidedCard(decision.CommentId, decision.Version, decision.Act, decision.To, decision.By.Name)).ToListAsync(ct);
        return new DeskNews([.. arrived.Take(AtMost)], [.. decided.Take(AtMost)], arrived.Count > AtMost || decided.Count > AtMost);
    }

    /// <summary>Cards as their readers left them last: such a change has no row of its own that is told after a mark.</summary>
    public async Task<IReadOnlyList<ChangedCard>> Changed(IReadOnlyCollection<long> ids, CancellationToken ct) => ids.Count == 0 ? [] : await db.Comments.AsNoTracking()
        .Where(comment => ids.Contains(comment.Id) && comment.Version > 0 && !db.Decisions.Any(decision => decision.CommentId == comment.Id && decision.Version == comment.Version))
        .Select(comment => new ChangedCard(comment.Id, comment.Version, comment.State, comment.EditedAt != null, comment.IsProven)).ToListAsync(ct);
}
