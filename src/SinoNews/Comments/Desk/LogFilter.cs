using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>Which decisions of the log. What is null does not narrow.</summary>
public sealed record LogFilter
{
    public int? ById { get; init; }

    public ModerationAct? Act { get; init; }

    /// <summary>Rejections with this reason.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>UTC, the first moment that counts.</summary>
    public DateTime? From { get; init; }

    /// <summary>UTC, the first moment that counts no more.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Decisions on the comments of this story.</summary>
    public long? ArticleId { get; init; }

    /// <summary>Decisions of this bulk action.</summary>
    public long? BatchId { get; init; }

    // A decision is dated before it waits for the writer, so ids follow the time by minutes at worst.
    private static readonly TimeSpan Disorder = TimeSpan.FromHours(1);

    /// <summary>The decisions that match; in no order.</summary>
    internal async Task<IQueryable<Decision>> Matching(NewsDb db, CancellationToken ct)
    {
        var decisions = await Between(db.Decisions.AsNoTracking(), ct);
        if (ById is { } colleague)
            decisions = decisions.Where(decision => decision.ById == colleague);
        if ((Act ?? (Reason is null ? null : ModerationAct.Reject)) is { } act)
            decisions = decisions.Where(decision => decision.Act == act);
        if (Reason is { } reason)
            decisions = decisions.Where(decision => decision.Reason == reason);
        if (BatchId is { } batch)
            decisions = decisions.Where(decision => decision.BatchId == batch);
        if (ArticleId is { } article)
            decisions = decisions.Where(decision => db.Comments.Where(comment => comment.ArticleId == article).Select(comment => comment.Id).Contains(decision.CommentId));
        return decisions;
    }

    // Days are cut out as a range of ids, which every index of the log ends with, and then to the moment.
    private async Task<IQueryable<Decision>> Between(IQueryable<Decision> all, CancellationToken ct)
    {
        var decisions = all;
        if (From is { } from)
        {
            var surelyBefore = from - Disorder;
            var last = await all.Where(decision => decision.At < surelyBefore)
                .OrderByDescending(decision => decision.At).ThenByDescending(decision => decision.Id).Select(decision => decision.Id).FirstOrDefaultAsync(ct);
            decisions = decisions.Where(decision => decision.Id > last && decision.At >= from);
        }
        if (Until is { } until)
        {
            var surelyAfter = until + Disorder;
            var first = await all.Where(decision => decision.At >= surelyAfter)
                .OrderBy(decision => decision.At).ThenBy(decision => decision.Id).Select(decision => (long?)decision.Id).FirstOrDefaultAsync(ct) ?? long.MaxValue;
            decisions = decisions.Where(decision => decision.Id < first && decision.At < until);
        }
        return decisions;
    }
}
