using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Reports;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>What became of a decision.</summary>
public abstract record Deciding
{
    private Deciding()
    {
    }

    public sealed record Done(Comment Comment) : Deciding;

    /// <summary>Somebody decided before, its reader changed it or proved to be its author, a second colleague is to decide, or the act would change nothing: the comment as it stands.</summary>
    public sealed record Conflict(Comment Current) : Deciding;

    public sealed record NoSuchComment : Deciding;
}

/// <summary>A decision as a moderator makes it.</summary>
/// <param name="Version">The version of the comment that the moderator saw.</param>
public sealed record DecisionRequest(long CommentId, int Version, ModerationAct Act)
{
    /// <summary>For a rejection.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>For an edit: cleaned, not empty.</summary>
    public string? Text { get; init; }

    /// <summary>An answer in the newsroom's name, published with the approval: cleaned, not empty.</summary>
    public string? Answer { get; init; }
}

/// <summary>Carries out decisions, each compare-and-set and in one act of the store's writer: state, row and counts.</summary>
public sealed class CommentDesk(StoreWriter writer)
{
    /// <returns>After the commit.</returns>
    public Task<Deciding> Decide(DecisionRequest request, StaffMember by, DateTime now, CancellationToken ct) =>
        writer.Run(db => Decide(db, request, by.Id, now, ct), ct);

    /// <summary>Writes a note on the comment's reader.</summary>
    /// <param name="text">Cleaned, not empty.</param>
    /// <returns>False when there is no such comment.</returns>
    public Task<bool> Note(long commentId, string text, StaffMember by, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.Comments.FindAsync([commentId], ct) is not { } comment)
                return false;
            db.StaffNotes.Add(new StaffNote(commentId, comment.Reader, text, await db.Users.SingleAsync(member => member.Id == by.Id, ct), now));
            await db.SaveChangesAsync(ct);
            return true;
        },
        ct);

    private static async Task<Deciding> Decide(NewsDb db, DecisionRequest request, int byId, DateTime now, CancellationToken ct)
    {
        // Apart: joined with who made them, its decisions would be sought among all there are.
        var comment = await db.Comments.Include(comment => comment.Article)
            .Include(comment => comment.Decisions).ThenInclude(decision => decision.By).AsSplitQuery()
            .SingleOrDefaultAsync(comment => comment.Id == request.CommentId, ct);
        if (comment is null)
            return new Deciding.NoSuchComment();
        // Who only answers an approved comment decides nothing about it.
        var answersOnly = request is { Act: ModerationAct.Approve, Answer: not null } && comment.State is CommentState.Approved;
        if (comment.Version != request.Version || comment.EscalatedTo is not null || (!answersOnly && !comment.Can(request.Act, request.Text)))
            return new Deciding.Conflict(comment);

        var by = await db.Users.SingleAsync(member => member.Id == byId, ct);
        if (!answersOnly)
            await Decide(db, comment, request, by, now, ct);
        if (request.Answer is { } answer)
            await Answer(db, comment, answer, by, now, ct);
        await db.SaveChangesAsync(ct);
        return new Deciding.Done(comment);
    }

    private static async Task Decide(NewsDb db, Comment comment, DecisionRequest request, StaffMember by, DateTime now, CancellationToken ct)
    {
        var (state, text) = (comment.State, comment.Text);
        if (request.Act is ModerationAct.Undo && comment.LastDecision is { Act: ModerationAct.Approve } approval)
            await TakeAnswerBack(db, comment, approval, by, now, ct);
        var reports = await db.ReportsOn([comment.Id], ct);
        comment.Decide(request.Act, by, now, request.Reason, request.Text, reports: [.. reports[comment.Id]]);
        db.Moved(state, comment.State, 1);
        if (comment.Text != text || CommentIndex.Differ(comment.State, state))
            db.ReindexComment(comment);
    }

    // Approved and answered at once is taken back at once.
    private static async Task TakeAnswerBack(NewsDb db, Comment comment, Decision approval, StaffMember by, DateTime now, CancellationToken ct)
    {
        var thread = comment.ParentId ?? comment.Id;
        var answers = await db.Comments.Include(answer => answer.Article).Include(answer => answer.Decisions)
            .Where(answer => answer.ParentId == thread && answer.StaffId == approval.ById && answer.CreatedAt == approval.At && answer.State == CommentState.Approved && answer.EscalatedTo == null)
            .ToListAsync(ct);
        foreach (var answer in answers)
        {
            answer.MoveToTrash(by, now);
            db.Moved(CommentState.Approved, CommentState.Trash, 1);
        }
    }

    private static async Task Answer(NewsDb db, Comment comment, string text, StaffMember by, DateTime now, CancellationToken ct)
    {
        // Sent twice, it is one answer. One that was taken down since is published anew.
        var key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{comment.Id}\u001f{by.Id}\u001f{text}")).AsSpan(0, 16));
        if (await db.Comments.Where(sent => sent.Key == key).Select(sent => (CommentState?)sent.State).SingleOrDefaultAsync(ct) is { } state)
        {
            if (state is CommentState.Approved)
                return;
            key = Guid.NewGuid();
        }
        var answer = Comment.Answer(comment, text, key, by, now);
        db.Comments.Add(answer);
        await db.SaveChangesAsync(ct);
        db.CountComments(answer.State, 1);
        db.IndexComment(answer);
    }
}
