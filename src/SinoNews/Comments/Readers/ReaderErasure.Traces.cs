using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Reports;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

public sealed partial class ReaderErasure
{
    // What names the comments elsewhere: in the memory of repeats, in bulk actions, in bans, in what was escalated.
    private static async Task ForgetTraces(NewsDb db, IReadOnlyList<Comment> comments, List<long> ids, DateTime now, CancellationToken ct)
    {
        await ForgetRepeats(db, comments, ids, ct);
        // What a bulk action still has to do stays in it, and is found to be gone.
        var batches = await db.Decisions.Where(decision => ids.Contains(decision.CommentId) && decision.BatchId != null)
            .Select(decision => decision.BatchId!.Value).Distinct().ToListAsync(ct);
        await db.BatchItems.Where(item => batches.Contains(item.BatchId) && ids.Contains(item.CommentId) && item.Outcome != BatchOutcome.Waiting).ExecuteDeleteAsync(ct);
        await db.Bans.Where(ban => ids.Contains(ban.CommentId!.Value) && (ban.LiftedAt != null || ban.Until <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(ban => ban.Value, "").SetProperty(ban => ban.Mask, ""), ct);
        await db.Bans.Where(ban => ids.Contains(ban.CommentId!.Value)).ExecuteUpdateAsync(set => set.SetProperty(ban => ban.CommentId, (long?)null), ct);
        await db.Escalations.Where(escalation => ids.Contains(escalation.CommentId)).EndEvidence(ct);
    }

    // Each of the texts that a comment had may be the one by which it is remembered.
    private static async Task ForgetRepeats(NewsDb db, IReadOnlyList<Comment> comments, List<long> ids, CancellationToken ct)
    {
        var before = await db.Decisions.Where(decision => ids.Contains(decision.CommentId) && decision.TextBefore != null).Select(decision => decision.TextBefore!).ToListAsync(ct);
        var revised = await db.CommentRevisions.Where(revision => ids.Contains(revision.CommentId)).Select(revision => revision.Text).ToListAsync(ct);
        foreach (var hashes in comments.Select(comment => comment.Text).Concat(before).Concat(revised).SelectMany(text => Sketch.Of(text).MinHashes).Chunk(500))
            await db.Shingles.Where(shingle => hashes.Contains(shingle.Hash) && ids.Contains(shingle.CommentId)).ExecuteDeleteAsync(ct);
    }

    private static async Task<int> EraseTheRest(NewsDb db, string reader, bool isFirst, int? byId, DateTime now, CancellationToken ct)
    {
        var erased = await EraseReports(db, reader, ct)
            + await db.StaffNotes.Where(note => note.Reader == reader).ExecuteDeleteAsync(ct)
            + await db.VerifiedReaders.Where(verified => verified.Reader == reader).ExecuteDeleteAsync(ct)
            + await db.OutgoingMails.Where(mail => mail.Reader == reader).ExecuteDeleteAsync(ct);
        var samples = await db.TrainingSamples.Where(sample => sample.Reader == reader).ExecuteDeleteAsync(ct);
        if (samples > 0)
            await db.ScoreModels.ExecuteDeleteAsync(ct); // what was learned from them is learned anew, without
        if (isFirst && erased + samples > 0)
            await Write(db, 0, byId, now, ct);
        await db.SaveChangesAsync(ct);
        return erased + samples;
    }

    private static async Task<int> EraseReports(NewsDb db, string reader, CancellationToken ct)
    {
        var reports = await db.CommentReports.Where(report => report.Reporter == reader).ToListAsync(ct);
        db.CommentReports.RemoveRange(reports);
        await db.SaveChangesAsync(ct); // what is left is weighed without them
        var reported = reports.ConvertAll(report => report.CommentId);
        foreach (var comment in await db.Comments.Where(comment => reported.Contains(comment.Id) && !comment.ReportsSettled).Select(comment => comment.Id).ToListAsync(ct))
            db.WeighReports(comment, await db.WeightOfReports(comment, ct));
        return reports.Count;
    }

    // What was ever written down of a ban of this address, also in the log of rules, loses its letter and its domain.
    private static async Task<bool> ForgetMasks(NewsDb db, string reader, DateTime now, CancellationToken ct)
    {
        foreach (var ban in await db.Bans.AsNoTracking().Where(ban => ban.Value == reader).ToListAsync(ct))
        {
            await db.RuleChanges
                .Where(change => (change.At == ban.At || change.At == ban.LiftedAt) && ban.Mask != "" && change.Subject.Contains(ban.Mask)
                    && (change.Kind == RuleChangeKind.BanImposed || change.Kind == RuleChangeKind.BanLifted))
                .ExecuteUpdateAsync(set => set.SetProperty(change => change.Subject, change => change.Subject.Replace(ban.Mask, EmailMask.Erased)), ct);
            var (value, mask) = ban.Holds(now) ? (reader, EmailMask.Erased) : ("", "");
            await db.Bans.Where(one => one.Id == ban.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Value, value).SetProperty(one => one.Mask, mask), ct);
        }
        return true;
    }
}
