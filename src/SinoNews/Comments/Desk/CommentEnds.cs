using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>What is deleted with comments: all that hangs on them and is of no use without them.</summary>
internal static class CommentEnds
{
    /// <summary>
    /// Inside the writer's transaction, before the comments themselves. Of an escalation that is resolved stays that it was, by whom and
    /// with what outcome, and the hash; what it said is gone with the comment. Training samples have a keeper of their own.
    /// </summary>
    internal static async Task DeleteWhatHangsOn(this NewsDb db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        await db.Decisions.Where(decision => ids.Contains(decision.CommentId)).ExecuteDeleteAsync(ct);
        await db.CommentRevisions.Where(revision => ids.Contains(revision.CommentId)).ExecuteDeleteAsync(ct);
        await db.CommentReports.Where(report => ids.Contains(report.CommentId)).ExecuteDeleteAsync(ct);
        await db.ReviewClaims.Where(claim => ids.Contains(claim.CommentId)).ExecuteDeleteAsync(ct);
        await db.Escalations.Where(escalation => ids.Contains(escalation.CommentId) && escalation.ResolvedAt != null).ExecuteUpdateAsync(
            set => set.SetProperty(escalation => escalation.Evidence, "").SetProperty(escalation => escalation.Note, "")
                .SetProperty(escalation => escalation.ResolutionNote, (string?)null),
            ct);
        foreach (var id in ids)
            db.UnindexComment(id);
    }
}
