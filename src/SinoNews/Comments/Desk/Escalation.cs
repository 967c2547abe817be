using SinoNews.Staff;

namespace SinoNews.Comments.Desk;

/// <summary>Whom a comment needs before anything is decided about it.</summary>
public enum EscalatedTo
{
    /// <summary>يحتاج إلى رئيس التحرير</summary>
    EditorInChief,

    /// <summary>يحتاج إلى القانوني</summary>
    Legal,
}

/// <summary>A comment that one colleague does not decide alone: locked until a second one approves what becomes of it.</summary>
public sealed class Escalation
{
    /// <summary>UTF-16 units of either note, after cleaning.</summary>
    public const int MaxNote = 2000;

    /// <summary>What may become of it.</summary>
    public static readonly IReadOnlyList<ModerationAct> Outcomes =
        [ModerationAct.Approve, ModerationAct.Reject, ModerationAct.Spam, ModerationAct.Trash, ModerationAct.Return];

    private Escalation()
    {
    }

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public EscalatedTo To { get; private set; }

    /// <summary>Why, in the colleague's words; cleaned, not empty.</summary>
    public string Note { get; private set; } = "";

    public int RaisedById { get; private set; }

    public StaffMember RaisedBy { get; private set; } = null!;

    public DateTime RaisedAt { get; private set; }

    /// <summary>
    /// What was there at that moment, as JSON: kept as it was, whatever becomes of the comment. Once a second colleague has decided it ends
    /// after the days for which rejected comments are kept, or with the comment at its reader's wish; it is empty then.
    /// </summary>
    public string Evidence { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Evidence"/>, in hexadecimal.</summary>
    public string EvidenceHash { get; private set; } = "";

    public int? ResolvedById { get; private set; }

    public StaffMember? ResolvedBy { get; private set; }

    public DateTime? ResolvedAt { get; private set; }

    /// <summary>What the second colleague decided; null while it is open.</summary>
    public ModerationAct? Outcome { get; private set; }

    public string? ResolutionNote { get; private set; }

    internal static Escalation Raise(long commentId, EscalatedTo to, string note, Evidence evidence, StaffMember by, DateTime now)
    {
        var json = evidence.ToJson();
        return new Escalation
        {
            CommentId = commentId,
            To = to,
            Note = note,
            Evidence = json,
            EvidenceHash = Desk.Evidence.Hash(json),
            RaisedBy = by,
            RaisedAt = now,
        };
    }

    /// <summary>What it said went with the comment; that it was, and the hash, stay.</summary>
    public bool IsGone => Evidence.Length == 0;

    /// <summary>A second colleague decides. Never the one who asked.</summary>
    public bool MayResolve(int memberId) => ResolvedAt is null && memberId != RaisedById;

    /// <exception cref="InvalidOperationException">It was decided before, or by the one who asked.</exception>
    internal void Resolve(ModerationAct outcome, string note, StaffMember by, DateTime now)
    {
        if (!MayResolve(by.Id))
            throw new InvalidOperationException("An escalation is decided once, by a second colleague.");
        (Outcome, ResolutionNote, ResolvedBy, ResolvedAt) = (outcome, note, by, now);
    }
}
