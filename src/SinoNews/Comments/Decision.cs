using SinoNews.Comments.Desk;
using SinoNews.Staff;

namespace SinoNews.Comments;

/// <summary>Who decided what about a comment, when and why. Never changed; deleted only with its comment.</summary>
public sealed class Decision
{
    private Decision()
    {
    }

    internal Decision(ModerationAct act, CommentState from, CommentState to, int version, StaffMember by, DateTime at) =>
        (Act, From, To, Version, By, At) = (act, from, to, version, by, at);

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public ModerationAct Act { get; private set; }

    /// <summary>It says whether the comment may stand: the others change its words or its place.</summary>
    public bool Speaks => Act is ModerationAct.Approve or ModerationAct.Reject or ModerationAct.Spam or ModerationAct.Trash;

    public CommentState From { get; private set; }

    public CommentState To { get; private set; }

    public RejectionReason? Reason { get; internal init; }

    /// <summary>The words before an edit, or before the undo of one; null otherwise.</summary>
    public string? TextBefore { get; internal init; }

    /// <summary>The bulk action that it was part of.</summary>
    public long? BatchId { get; internal init; }

    public Batch? Batch { get; private set; }

    /// <summary>The comment's version that this decision made: unique per comment, so two can never both win.</summary>
    public int Version { get; private set; }

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }

    /// <summary>The last decision, where it can be taken back: nothing came after it, and no second colleague was asked.</summary>
    /// <param name="version">The comment's.</param>
    public static Decision? LastThatMayBeUndone(IEnumerable<Decision> all, int version)
    {
        var newest = all.OrderByDescending(decision => decision.Version).Take(2).ToList();
        return newest is [{ Act: not (ModerationAct.Undo or ModerationAct.Escalate or ModerationAct.Return) } last, ..]
            && last.Version == version && newest is not [_, { Act: ModerationAct.Escalate }] ? last : null;
    }
}
