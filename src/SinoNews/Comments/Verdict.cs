namespace SinoNews.Comments;

/// <summary>What the house rules make of a submission.</summary>
public enum Outcome
{
    /// <summary>It waits for an editor.</summary>
    Hold,

    /// <summary>Kept, out of the queue.</summary>
    Spam,

    /// <summary>Not kept; the reader is told why.</summary>
    Refuse,
}

/// <summary>Which rule spoke. Stored with the comment and shown on its card.</summary>
public enum HoldReason
{
    /// <summary>The house default: every comment is read before it is published.</summary>
    HouseDefault,
    ThreadClosed,
    TrapFilled,
    Links,
    FirstComment,

    /// <summary>A check failed to run, so nobody vouches for the comment.</summary>
    Unchecked,
}

/// <summary>An outcome and the rule that gave it.</summary>
public sealed record Verdict(Outcome Outcome, HoldReason Reason)
{
    public static Verdict Hold(HoldReason reason) => new(Outcome.Hold, reason);

    public static Verdict Spam(HoldReason reason) => new(Outcome.Spam, reason);

    public static Verdict Refuse(HoldReason reason) => new(Outcome.Refuse, reason);
}
