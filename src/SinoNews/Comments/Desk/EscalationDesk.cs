using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Reports;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>A colleague leaves a comment to somebody else.</summary>
/// <param name="Version">The version of the comment that the colleague saw.</param>
/// <param name="Note">Cleaned, not empty.</param>
/// <param name="Hide">An approved one leaves the readers' page until it is decided.</param>
public sealed record EscalationRequest(long CommentId, int Version, EscalatedTo To, string Note, bool Hide);

/// <summary>What the second colleague decides.</summary>
/// <param name="Outcome">One of <see cref="Escalation.Outcomes"/>.</param>
/// <param name="Reason">For a rejection.</param>
/// <param name="Note">Cleaned, not empty.</param>
public sealed record ResolutionRequest(long EscalationId, ModerationAct Outcome, RejectionReason? Reason, string Note);

/// <summary>What became of a resolution.</summary>
public enum Resolving
{
    Done,

    /// <summary>Somebody decided before, or it is the colleague's own question.</summary>
    Refused,
    NoSuchEscalation,
}

/// <summary>Leaves comments to the editor-in-chief or the lawyer, and carries out what they decide; each in one act of the store's writer.</summary>
public sealed class EscalationDesk(StoreWriter writer)
{
    /// <returns>After the commit.</returns>
    public Task<Deciding> Escalate(EscalationRequest request, StaffMember by, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await Find(db, request.CommentId, ct) is not { } comment)
                return (Deciding)new Deciding.NoSuchComment();
            if (comment.Version != request.Version || comment.EscalatedTo is not null)
                return new Deciding.Conflict(comment);
            var me = await db.Users.SingleAsync(member => member.Id == by.Id, ct);
            db.Escalations.Add(Escalation.Raise(comment.Id, request.To, request.Note, await Evidence(db, comment, now, ct), me, now));
            await Carry(db, comment, () => comment.Escalate(request.To, request.Hide, me, now), ct);
            return new Deciding.Done(comment);
        },
        ct);

    /// <summary>Decides for the newsroom; the caller has proved that the colleague may.</summary>
    /// <returns>After the commit.</returns>
    public Task<Resolving> Resolve(ResolutionRequest request, StaffMember by, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.Escalations.FindAsync([request.EscalationId], ct) is not { } escalation)
                return Resolving.NoSuchEscalation;
            if (!escalation.MayResolve(by.Id) || await Find(db, escalation.CommentId, ct) is not { } comment)
                return Resolving.Refused;
            var me = await db.Users.SingleAsync(member => member.Id == by.Id, ct);
            var reports = (await db.ReportsOn([comment.Id], ct))[comment.Id].ToList();
            escalation.Resolve(request.Outcome, request.Note, me, now);
            await Carry(db, comment, () => comment.Resolve(request.Outcome, request.Reason, me, now, reports), ct);
            return Resolving.Done;
        },
        ct);

    private static Task<Comment?> Find(NewsDb db, long id, CancellationToken ct) => db.Comments.Include(comment => comment.Article)
        .Include(comment => comment.Decisions).ThenInclude(decision => decision.By).AsSplitQuery().SingleOrDefaultAsync(comment => comment.Id == id, ct);

    private static async Task<Evidence> Evidence(NewsDb db, Comment comment, DateTime now, CancellationToken ct) => Desk.Evidence.Of(
        comment,
        await db.CommentReports.AsNoTracking().Where(report => report.CommentId == comment.Id).ToListAsync(ct),
        await db.CommentRevisions.AsNoTracking().Where(revision => revision.CommentId == comment.Id).ToListAsync(ct),
        now);

    private static async Task Carry(NewsDb db, Comment comment, Action act, CancellationToken ct)
    {
        var from = comment.State;
        act();
        db.Moved(from, comment.State, 1);
        if (CommentIndex.Differ(from, comment.State))
            db.ReindexComment(comment);
        await db.SaveChangesAsync(ct);
    }
}
