using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>What the newsroom, or the clock, did to a story.</summary>
public enum ArticleActKind
{
    Drafted,
    Revised,
    Submitted,

    /// <summary>Sent back by an editor to the one who wrote it.</summary>
    Returned,
    Scheduled,
    Unscheduled,

    /// <summary>Put before the readers, or an update of it.</summary>
    Published,

    /// <summary>Its time came.</summary>
    WentLive,
    Corrected,
    Withdrawn,
    Binned,
    Restored,

    /// <summary>A colleague took the editing over; what the other had typed became a revision.</summary>
    TakenOver,
    BreakingSet,
    LiveSet,
    EmbargoSet,
    CommentModeSet,
}

/// <summary>Who did what to a story, and when. Never changed, never deleted.</summary>
public sealed class ArticleAct
{
    private ArticleAct()
    {
    }

    internal ArticleAct(ArticleActKind kind, int version, int? revision, string? note, DateTime? time, StaffMember? by, DateTime at) =>
        (Kind, Version, Revision, Note, Time, By, At) = (kind, version, revision, note, time, by, at);

    public long Id { get; private set; }

    public long ArticleId { get; private set; }

    public ArticleActKind Kind { get; private set; }

    /// <summary>The story's version that it made.</summary>
    public int Version { get; private set; }

    /// <summary>The number of the revision that it made or showed; null where it touched no words.</summary>
    public int? Revision { get; private set; }

    /// <summary>The reason, the correction, whom it was taken from: in the newsroom's words.</summary>
    public string? Note { get; private set; }

    /// <summary>The time that was set, UTC; null where none is or it was lifted.</summary>
    public DateTime? Time { get; private set; }

    public int? ById { get; private set; }

    /// <summary>Null for an import and for the clock.</summary>
    public StaffMember? By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>A form that was open meanwhile need not mind: neither the words nor what it shows beside them became others.</summary>
    public bool LeavesForms => Kind is ArticleActKind.WentLive or ArticleActKind.BreakingSet or ArticleActKind.LiveSet
        || (Kind is ArticleActKind.TakenOver && Revision is null);
}
