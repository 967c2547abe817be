using SinoNews.Comments.Learning;

namespace SinoNews.Comments.Checks;

/// <summary>Much like what the desk turned away before. It holds from the policy's score on, and never rejects.</summary>
public static class LikelyUnwanted
{
    /// <summary>From here on it is so more likely than not, and the card says why.</summary>
    public const int Worth = 50;

    public static Verdict? Check(Submission submission) => submission is { HoldScore: > 0, Scored: { } scored } && scored.Score >= submission.HoldScore
        ? Verdict.Hold(HoldReason.LikelyUnwanted, scored.Traits, scored.Spans) : null;

    /// <summary>What is kept with a comment that need not be held for its score.</summary>
    public static Finding? Remark(Submission submission) => submission.Scored is { } scored ? Remark(scored, isHeldForIt: false) : null;

    /// <param name="isHeldForIt">It was held for its score, whatever that is now.</param>
    internal static Finding? Remark(Scored scored, bool isHeldForIt) =>
        isHeldForIt || scored.Score >= Worth ? new Finding(HoldReason.LikelyUnwanted, scored.Spans, scored.Traits) : null;
}
