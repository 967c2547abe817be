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

/// <summary>بلاغ: a reader says that a comment should not stand. One for each reader and comment.</summary>
public sealed class CommentReport
{
    private CommentReport()
    {
    }

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    /// <summary>The pseudonym of who reported it: of the network, since nobody signs in.</summary>
    public string Reporter { get; private set; } = "";

    public RejectionReason Reason { get; private set; }

    /// <summary>What the reader added, cleaned; empty for nothing.</summary>
    public string Note { get; private set; } = "";

    /// <summary>How much it counts, by what became of the reporter's earlier ones.</summary>
    public int Weight { get; private set; }

    public ReportState State { get; private set; }

    public DateTime At { get; private set; }
}
