using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>What is deleted with comments: all that hangs on them and is of no use without them.</summary>
internal static class CommentEnds
{
    /// <summary>Inside the writer's transaction, before the comments themselves. Escalations are kept on (<see cref="EndEvidence"/>), and training samples by a keeper of their own.</summary>
    internal static async Task DeleteWhatHangsOn(this NewsDb db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        await db.Decisions.Where(decision => ids.Contains(decision.CommentId)).ExecuteDeleteAsync(ct);
        await db.CommentRevisions.Where(revision => ids.Contains(revision.CommentId)).ExecuteDeleteAsync(ct);
        await db.CommentReports.Where(report => ids.Contains(report.CommentId)).ExecuteDeleteAsync(ct);
        await db.ReviewClaims.Where(claim => ids.Contains(claim.CommentId)).ExecuteDeleteAsync(ct);
        foreach (var id in ids)
            db.UnindexComment(id);
    }

    /// <summary>Of what was escalated stays that it was, by whom and with what outcome, and the hash of what it said; the words go.</summary>
    internal static Task<int> EndEvidence(this IQueryable<Escalation> resolved, CancellationToken ct) =>
        resolved.Where(escalation => escalation.ResolvedAt != null && escalation.Evidence != "").ExecuteUpdateAsync(
            set => set.SetProperty(escalation => escalation.Evidence, "").SetProperty(escalation => escalation.Note, "")
                .SetProperty(escalation => escalation.ResolutionNote, (string?)null),
            ct);
}
