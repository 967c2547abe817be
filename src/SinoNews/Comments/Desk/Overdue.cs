using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>Whether the comment that waits longest waits too long, by the policy.</summary>
public static class Overdue
{
    /// <summary>How long it waits, where that is longer than the policy allows; null otherwise.</summary>
    public static async Task<TimeSpan?> LongestWait(this NewsDb db, DateTime now, CancellationToken ct) =>
        await db.AlertAfterHours(ct) is > 0 and var hours ? Wait(await db.OldestPending(ct), hours, now) : null;

    public static Task<int> AlertAfterHours(this NewsDb db, CancellationToken ct) =>
        db.CommentPolicies.Select(policy => policy.AlertAfterHours).SingleAsync(ct);

    /// <summary>When the comment that waits longest for the desk was posted, UTC; null when none waits. What waits for somebody else is not the desk's.</summary>
    public static Task<DateTime?> OldestPending(this NewsDb db, CancellationToken ct) =>
        db.WaitingForTheDesk().OrderBy(comment => comment.Id).Select(comment => (DateTime?)comment.CreatedAt).FirstOrDefaultAsync(ct);

    internal static IQueryable<Comment> WaitingForTheDesk(this NewsDb db) =>
        db.Comments.Where(comment => comment.State == CommentState.Pending && comment.EscalatedTo == null);

    internal static TimeSpan? Wait(DateTime? oldest, int hours, DateTime now) =>
        hours > 0 && now - oldest > TimeSpan.FromHours(hours) ? now - oldest : null;
}
