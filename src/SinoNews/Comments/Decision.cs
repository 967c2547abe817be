using SinoNews.Staff;

namespace SinoNews.Comments;

/// <summary>Who decided what about a comment, when and why. Never changed, never deleted.</summary>
public sealed class Decision
{
    private Decision()
    {
    }

    internal Decision(
        ModerationAct act, CommentState from, CommentState to, RejectionReason? reason, int version, StaffMember by, DateTime at) =>
        (Act, From, To, Reason, Version, By, At) = (act, from, to, reason, version, by, at);

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public ModerationAct Act { get; private set; }

    public CommentState From { get; private set; }

    public CommentState To { get; private set; }

    public RejectionReason? Reason { get; private set; }

    /// <summary>The comment's version that this decision made: unique per comment, so two can never both win.</summary>
    public int Version { get; private set; }

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }
}
