using System.Runtime.InteropServices;

namespace SinoNews.Comments;

/// <summary>What the house rules make of a submission.</summary>
public enum Outcome
{
    /// <summary>It waits for an editor.</summary>
    Hold,

    /// <summary>Readers see it at once.</summary>
    Publish,

    /// <summary>Kept, out of the queue.</summary>
    Spam,

    /// <summary>Not kept; the reader is told why.</summary>
    Refuse,
}

/// <summary>Which rule spoke. Stored by name with the comment and shown on its card: names are never changed.</summary>
public enum HoldReason
{
    /// <summary>The house default: every comment is read before it is published.</summary>
    HouseDefault,
    ThreadClosed,
    TooLong,
    TrapFilled,
    BannedSender,

    /// <summary>The same words, or nearly the same, were sent before.</summary>
    Repeated,

    /// <summary>Everything waits until the newsroom lifts the hold.</summary>
    EmergencyHold,
    TrustedReader,
    BannedWord,
    SuspectWord,
    Links,
    EmailDomain,

    /// <summary>A name that reads like the outlet's, a colleague's or an official's.</summary>
    Impersonation,

    /// <summary>Words of mixed scripts, or characters that nobody sees.</summary>
    HiddenCharacters,

    /// <summary>Much like what the desk turned away. Kept with every comment that is so more likely than not; it holds from the policy's score on.</summary>
    LikelyUnwanted,
    TooMany,
    FirstComment,

    /// <summary>The house publishes at once here, and nothing spoke against it.</summary>
    OpenThread,

    /// <summary>A check failed to run, so nobody vouches for the comment.</summary>
    Unchecked,
}

/// <summary>A part of the comment's text, in UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length);

/// <summary>An outcome, the rule that gave it, and what in the text it was given for.</summary>
public sealed record Verdict(Outcome Outcome, HoldReason Reason)
{
    /// <summary>What matched, for highlighting.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>What an editor should know of it, such as the listed word that matched.</summary>
    public string? Detail { get; init; }

    public static Verdict Hold(HoldReason reason, string? detail = null, IEnumerable<TextSpan>? spans = null) =>
        new(Outcome.Hold, reason) { Detail = detail, Spans = [.. spans ?? []] };

    public static Verdict Spam(HoldReason reason) => new(Outcome.Spam, reason);

    public static Verdict Refuse(HoldReason reason) => new(Outcome.Refuse, reason);

    public static Verdict Publish(HoldReason reason) => new(Outcome.Publish, reason);
}

/// <summary>One rule that fired, as it is kept with the comment.</summary>
/// <param name="Spans">Of the text as it was received: an edit takes their meaning away.</param>
public sealed record Finding(HoldReason Reason, IReadOnlyList<TextSpan> Spans, string? Detail);

/// <summary>What all the rules together say: the outcome, its reason, and every rule that fired, in their order.</summary>
public sealed record Judgement(Outcome Outcome, HoldReason Reason, IReadOnlyList<Finding> Findings)
{
    /// <summary>0 to 100: how much it is like what the desk turned away; null where nothing was learned yet.</summary>
    public int? Score { get; init; }

    /// <summary>0 to 100: what an editor should look at first. A ranking, never a verdict. Never below the score.</summary>
    /// <remarks>What the rules say and what was learned are two witnesses: each takes its share of what the other left open.</remarks>
    public int Risk => RiskOf(Findings, Score);

    internal static int RiskOf(IEnumerable<Finding> findings, int? score)
    {
        var rules = Math.Min(100, findings.Sum(finding => Weight(finding.Reason)));
        return 100 - ((100 - rules) * (100 - (score ?? 0)) / 100);
    }

    private static int Weight(HoldReason reason) => reason switch
    {
        HoldReason.TrapFilled or HoldReason.BannedWord => 50,
        HoldReason.Impersonation or HoldReason.Repeated or HoldReason.HiddenCharacters => 35,
        HoldReason.SuspectWord or HoldReason.Links or HoldReason.EmailDomain or HoldReason.TooMany => 20,
        HoldReason.Unchecked => 15,
        HoldReason.FirstComment => 5,
        _ => 0,
    };
}
