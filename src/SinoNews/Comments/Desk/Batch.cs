using SinoNews.Staff;

namespace SinoNews.Comments.Desk;

/// <summary>How far a bulk action is.</summary>
public enum BatchState
{
    /// <summary>The comments are chosen; nobody has said yes.</summary>
    Prepared,
    Running,
    Finished,
}

/// <summary>What became of one comment of a bulk action.</summary>
public enum BatchOutcome
{
    Waiting,
    Done,

    /// <summary>Somebody decided on it, or its reader changed it, after it was chosen; or the act would have changed nothing: left as it was.</summary>
    Conflict,

    /// <summary>It was deleted meanwhile: after its time, or at its reader's wish.</summary>
    Gone,
}

/// <summary>إجراء جماعي: one act on many comments, chosen as they stood at one moment.</summary>
public sealed class Batch
{
    private Batch()
    {
    }

    public long Id { get; private set; }

    public BatchState State { get; private set; }

    public ModerationAct Act { get; private set; }

    public RejectionReason? Reason { get; private set; }

    /// <summary>The bulk action that this one takes back.</summary>
    public long? UndoOfId { get; private set; }

    /// <summary>How many comments were chosen.</summary>
    public int Total { get; private set; }

    public int Done { get; private set; }

    public int Conflicts { get; private set; }

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    /// <summary>When the comments were chosen, UTC.</summary>
    public DateTime At { get; private set; }

    public int Waiting => Total - Done - Conflicts;

    public static Batch Prepare(ModerationAct act, RejectionReason? reason, StaffMember by, DateTime now, long? undoOf = null) => new()
    {
        Act = act,
        Reason = act is ModerationAct.Reject ? reason : null,
        UndoOfId = undoOf,
        By = by,
        At = now,
    };

    internal void Chose(int total) => Total = total;

    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public void Start()
    {
        if (State is not BatchState.Prepared)
            throw new InvalidOperationException("The bulk action was started before.");
        State = Total == 0 ? BatchState.Finished : BatchState.Running;
    }

    internal void Report(int done, int conflicts)
    {
        Done += done;
        Conflicts += conflicts;
        if (Waiting == 0)
            State = BatchState.Finished;
    }
}

/// <summary>One comment of a bulk action, by the version it had when it was chosen.</summary>
public sealed class BatchItem
{
    private BatchItem()
    {
    }

    public long BatchId { get; private set; }

    public long CommentId { get; private set; }

    public int Version { get; private set; }

    public BatchOutcome Outcome { get; internal set; }
}
