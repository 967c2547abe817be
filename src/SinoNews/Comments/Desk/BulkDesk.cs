using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Reports;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>
/// Bulk actions: the comments are chosen once, with the versions they have at that moment, and decided on in steps. What
/// a colleague decided meanwhile is left alone and reported. A step is one act of the store's writer, so a crash loses
/// none and repeats none.
/// </summary>
public sealed class BulkDesk(StoreWriter writer)
{
    /// <summary>Comments a step: short enough that readers' posts do not wait behind it.</summary>
    public const int StepSize = 100;

    private const int ChoiceSize = 2000;

    /// <summary>Chooses all comments that match at this moment. Nothing is decided before <see cref="Start"/>.</summary>
    /// <returns>The id of the bulk action.</returns>
    public async Task<long> Prepare(QueueFilter filter, ModerationAct act, RejectionReason? reason, StaffMember by, DateTime now, CancellationToken ct)
    {
        var id = await writer.Run(db => Prepare(db, act, reason, null, by, now, [], ct), ct);
        for (long? last = 0; last is { } after;)
            last = await writer.Run(db => Choose(db, id, filter, after, now, ct), ct);
        return id;
    }

    /// <summary>Chooses the given comments at the versions that the editor saw.</summary>
    public Task<long> Prepare(
        IReadOnlyList<(long Id, int Version)> seen, ModerationAct act, RejectionReason? reason, StaffMember by, DateTime now, CancellationToken ct) =>
        writer.Run(db => Prepare(db, act, reason, null, by, now, seen, ct), ct);

    /// <summary>Prepares and starts the bulk action that takes another one back: as far as nobody has decided since.</summary>
    /// <returns>Null when there is none, it still runs, it was taken back before, or nobody knows any more what it did.</returns>
    public Task<long?> Undo(long batchId, StaffMember by, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.Batches.FindAsync([batchId], ct) is not { State: BatchState.Finished }
                || await db.Batches.AnyAsync(batch => batch.UndoOfId == batchId, ct))
                return null;
            var done = await db.BatchItems.Where(item => item.BatchId == batchId && item.Outcome == BatchOutcome.Done)
                .Select(item => new { item.CommentId, item.Version }).ToListAsync(ct);
            if (done.Count == 0)
                return null;
            var id = await Prepare(db, ModerationAct.Undo, null, batchId, by, now, [.. done.Select(item => (item.CommentId, item.Version + 1))], ct);
            (await db.Batches.FindAsync([id], ct))!.Start();
            await db.SaveChangesAsync(ct);
            return (long?)id;
        },
        ct);

    /// <returns>False when there is no such bulk action, or it was started before.</returns>
    public Task<bool> Start(long batchId, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.Batches.FindAsync([batchId], ct) is not { State: BatchState.Prepared } batch)
                return false;
            batch.Start();
            await db.SaveChangesAsync(ct);
            return true;
        },
        ct);

    /// <summary>Decides on the next comments.</summary>
    /// <returns>True while more wait.</returns>
    public Task<bool> Step(long batchId, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var batch = await db.Batches.Include(batch => batch.By).SingleOrDefaultAsync(batch => batch.Id == batchId, ct);
            if (batch is not { State: BatchState.Running })
                return false;
            await Step(db, batch, now, ct);
            return batch.State is BatchState.Running;
        },
        ct);

    /// <summary>Takes the first step of one that was started. Where the store takes nothing now, the background will.</summary>
    /// <returns>True when that was all.</returns>
    public async Task<bool> Finishes(long batchId, DateTime now, CancellationToken ct)
    {
        try
        {
            return !await Step(batchId, now, ct);
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            return false;
        }
    }

    // So many at a time that nobody's post waits behind a choice of all there are.
    private static async Task<long?> Choose(NewsDb db, long batchId, QueueFilter filter, long after, DateTime now, CancellationToken ct)
    {
        var seen = (await (await filter.Matching(db, now, ct)).Where(comment => comment.Id > after).OrderBy(comment => comment.Id).Take(ChoiceSize)
            .Select(comment => new { comment.Id, comment.Version }).ToListAsync(ct)).ConvertAll(comment => (comment.Id, comment.Version));
        await db.Choose(batchId, seen, ct);
        var batch = await db.Batches.SingleAsync(batch => batch.Id == batchId, ct);
        batch.Chose(batch.Total + seen.Count);
        await db.SaveChangesAsync(ct);
        return seen.Count == ChoiceSize ? seen[^1].Id : null;
    }

    private static async Task<long> Prepare(
        NewsDb db, ModerationAct act, RejectionReason? reason, long? undoOf, StaffMember by, DateTime now,
        IReadOnlyList<(long Id, int Version)> chosen, CancellationToken ct)
    {
        var batch = Batch.Prepare(act, reason, await db.Users.SingleAsync(member => member.Id == by.Id, ct), now, undoOf);
        db.Batches.Add(batch);
        await db.SaveChangesAsync(ct);
        await db.Choose(batch.Id, chosen, ct);
        batch.Chose(await db.BatchItems.CountAsync(item => item.BatchId == batch.Id, ct));
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    private static async Task Step(NewsDb db, Batch batch, DateTime now, CancellationToken ct)
    {
        var items = await db.BatchItems.Where(item => item.BatchId == batch.Id && item.Outcome == BatchOutcome.Waiting)
            .OrderBy(item => item.CommentId).Take(StepSize).ToListAsync(ct);
        var ids = items.Select(item => item.CommentId).ToList();
        var comments = await db.Comments.Include(comment => comment.Article).Include(comment => comment.Decisions)
            .Where(comment => ids.Contains(comment.Id)).AsSplitQuery().ToDictionaryAsync(comment => comment.Id, ct);
        var reports = await db.ReportsOn(ids, ct);
        var moves = new List<(CommentState From, CommentState To)>();
        foreach (var item in items)
        {
            var comment = comments.GetValueOrDefault(item.CommentId);
            item.Outcome = comment is null ? BatchOutcome.Gone
                : comment.Version != item.Version || !comment.Can(batch.Act) ? BatchOutcome.Conflict : BatchOutcome.Done;
            if (item.Outcome is not BatchOutcome.Done)
                continue;
            var from = comment!.State;
            comment.Decide(batch.Act, batch.By, now, batch.Reason, batchId: batch.Id, reports: [.. reports[comment.Id]]);
            moves.Add((from, comment.State));
            if (CommentIndex.Differ(from, comment.State))
                db.ReindexComment(comment);
        }
        batch.Report(moves.Count, items.Count - moves.Count);
        await db.SaveChangesAsync(ct);
        foreach (var move in moves.CountBy(move => move))
            db.Moved(move.Key.From, move.Key.To, move.Value);
    }
}
