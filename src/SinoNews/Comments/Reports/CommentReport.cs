using SinoNews.Comments.Readers;

namespace SinoNews.Comments.Reports;

/// <summary>What the newsroom made of a report.</summary>
public enum ReportState
{
    /// <summary>Nobody decided yet.</summary>
    Open,

    /// <summary>The comment was taken down.</summary>
    Upheld,

    /// <summary>The comment was approved all the same.</summary>
    Dismissed,
}

/// <summary>What a reader says against a comment.</summary>
/// <param name="Note">Cleaned; empty for nothing.</param>
public sealed record Complaint(RejectionReason Reason, string Note)
{
    /// <summary>What the browser shows of its reader; null for nothing.</summary>
    public ReaderProof? Proof { get; init; }
}

/// <summary>بلاغ: a reader says that a comment should not stand. One for each reader and comment.</summary>
public sealed class CommentReport
{
    /// <summary>UTF-16 units after cleaning.</summary>
    public const int MaxNote = 500;

    private CommentReport()
    {
    }

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    /// <summary>The pseudonym of who reported it: the reader's own where the browser proved it, else one of the network, which is nobody's.</summary>
    public string Reporter { get; private set; } = "";

    public RejectionReason Reason { get; private set; }

    /// <summary>What the reader added, cleaned; empty for nothing.</summary>
    public string Note { get; private set; } = "";

    /// <summary>How much it counts, by what became of the reporter's earlier ones.</summary>
    public int Weight { get; private set; }

    public ReportState State { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>
    /// Who reports from a network, where the browser proves nothing. Not told apart by the browser, whose name is the sender's to choose: many people behind
    /// one address are one voice, which is enough to be heard, and one person with many browsers is no more than that.
    /// </summary>
    public static string ReporterOf(string network, ReaderKey key) => key.Other("report", network);

    internal static CommentReport On(long commentId, string reporter) => new() { CommentId = commentId, Reporter = reporter };

    /// <summary>Says it, or says it anew: the newest word of a reader is the one that counts.</summary>
    internal void Say(Complaint complaint, int weight, DateTime at) =>
        (Reason, Note, Weight, State, At) = (complaint.Reason, complaint.Note, weight, ReportState.Open, at);

    /// <summary>What stands of the decisions since it was made speaks for it: the last that let the comment stand, or took it down.</summary>
    /// <param name="isDown">The comment was taken down: also by an undo of what put it up, which no decision of its own says.</param>
    internal void Follow(IReadOnlyList<Decision> standing, bool isDown) => State = standing.LastOrDefault(decision => decision.Speaks && decision.At >= At) switch
    {
        null => isDown ? ReportState.Upheld : ReportState.Open,
        { Act: ModerationAct.Approve } => ReportState.Dismissed,
        _ => ReportState.Upheld,
    };
}
