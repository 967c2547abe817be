using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>
/// Deletes what the policy keeps no longer: spam and trash, rejected comments, each with its decisions, reports and former words. But for a reader
/// who has everything erased (<see cref="Readers.ReaderErasure"/>) the only thing that deletes comments, and it never touches those that
/// wait, for whomever, or are published.
/// </summary>
public sealed partial class Retention(StoreWriter writer)
{
    private const int StepSize = 200;

    private static readonly CommentState[] Expiring = [CommentState.Spam, CommentState.Trash, CommentState.Rejected];

    /// <summary>Deletes one step of what has expired.</summary>
    /// <returns>How many comments it deleted: none when nothing is left.</returns>
    public Task<int> Expire(DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var policy = await db.CommentPolicies.AsNoTracking().SingleAsync(ct);
            foreach (var state in Expiring)
            {
                var before = now.AddDays(-(state is CommentState.Rejected ? policy.KeepRejectedDays : policy.KeepSpamDays));
                // The days count from the decision. Nothing can be decided before it came, and ids follow the time: what came
                // later is not even looked at.
                var kept = await db.Comments.Where(comment => comment.CreatedAt >= before).OrderBy(comment => comment.CreatedAt)
                    .Select(comment => (long?)comment.Id).FirstOrDefaultAsync(ct) ?? long.MaxValue;
                var ids = await db.Comments
                    .Where(comment => comment.State == state && comment.EscalatedTo == null && comment.Id < kept && comment.CreatedAt < before && (comment.DecidedAt == null || comment.DecidedAt < before)
                        && !db.Comments.Any(reply => reply.ParentId == comment.Id && reply.State == CommentState.Pending))
                    .OrderBy(comment => comment.Id).Select(comment => comment.Id).Take(StepSize).ToListAsync(ct);
                if (ids.Count > 0)
                    return await Delete(db, state, ids, ct);
            }
            return 0;
        },
        ct);

    /// <summary>
    /// Forgets the items of one old bulk action; when there is none, those that nobody started, texts too old to be
    /// repeated, notes without a comment, and the addresses that ended bans were about.
    /// </summary>
    /// <returns>True while more old bulk actions may be left.</returns>
    public Task<bool> Tidy(DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var (yesterday, lastMonth) = (now.AddDays(-1), now.AddDays(-30));
            var old = db.Batches.Where(batch => batch.At < lastMonth && batch.State == BatchState.Finished && db.BatchItems.Any(item => item.BatchId == batch.Id));
            if (await old.OrderBy(batch => batch.Id).Select(batch => (long?)batch.Id).FirstOrDefaultAsync(ct) is { } id)
            {
                await db.BatchItems.Where(item => item.BatchId == id).ExecuteDeleteAsync(ct);
                return true;
            }
            await ForgetPeople(db, now, ct);
            await db.Batches.Where(batch => batch.State == BatchState.Prepared && batch.At < yesterday).ExecuteDeleteAsync(ct);
            await Repeats.Forget(db, now, ct);
            return false;
        },
        ct);

    /// <summary>Counts the table and sets the counts right where they differ, which they never should.</summary>
    /// <returns>The states whose count was wrong.</returns>
    public Task<IReadOnlyList<CommentState>> Reconcile(CancellationToken ct) => writer.Run<IReadOnlyList<CommentState>>(
        async db =>
        {
            var real = await db.Comments.GroupBy(comment => comment.State).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
            var wrong = (await db.CommentCounts.AsNoTracking().ToListAsync(ct))
                .Where(count => count.Count != real.GetValueOrDefault(count.State)).ToList();
            foreach (var count in wrong)
                db.CountComments(count.State, real.GetValueOrDefault(count.State) - count.Count);
            return [.. wrong.Select(count => count.State)];
        },
        ct);

    private static async Task ForgetPeople(NewsDb db, DateTime now, CancellationToken ct)
    {
        var policy = await db.CommentPolicies.AsNoTracking().SingleAsync(ct);
        var (before, addresses) = (now.AddDays(-policy.KeepRejectedDays), now.AddDays(-policy.KeepAddressesDays));
        await db.Escalations.Where(escalation => escalation.ResolvedAt < before).EndEvidence(ct);
        await db.StaffNotes.Where(note => note.At < before && !db.Comments.Any(comment => comment.Reader == note.Reader)).ExecuteDeleteAsync(ct);
        await db.Bans.Where(ban => ban.Value != "" && (ban.LiftedAt < addresses || ban.Until < addresses))
            .ExecuteUpdateAsync(set => set.SetProperty(ban => ban.Value, "").SetProperty(ban => ban.Mask, ""), ct);
    }

    private static async Task<int> Delete(NewsDb db, CommentState state, List<long> ids, CancellationToken ct)
    {
        // A reply outlives the comment that opened its thread.
        await db.Comments.Where(comment => ids.Contains(comment.ParentId!.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.ParentId, (long?)null), ct);
        await db.DeleteWhatHangsOn(ids, ct);
        var deleted = await db.Comments.Where(comment => ids.Contains(comment.Id)).ExecuteDeleteAsync(ct);
        db.CountComments(state, -deleted);
        return deleted;
    }
}
