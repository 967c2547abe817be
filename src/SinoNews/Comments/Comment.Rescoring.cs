using SinoNews.Comments.Checks;
using SinoNews.Comments.Learning;

namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>It is a reader's and waits for the desk, not for a second colleague.</summary>
    public bool WaitsForDesk => State is CommentState.Pending && EscalatedTo is null && StaffId is null;

    /// <summary>The words as their reader sent them, whatever editors made of them since. <see cref="Decisions"/> must be loaded.</summary>
    public string WordsReceived => _decisions.Where(decision => decision.TextBefore is not null).MinBy(decision => decision.Version)?.TextBefore ?? Text;

    /// <summary>
    /// Takes a newer version's score, and what drove it. The rules do not judge anew: it waits as before and for what it
    /// was held for, so one that was held for its score keeps that finding, however low the score is now. No decision is
    /// made, so its version stays.
    /// </summary>
    /// <param name="scored">Of <see cref="WordsReceived"/>.</param>
    /// <returns>False where that changes nothing.</returns>
    /// <exception cref="InvalidOperationException">It does not wait for the desk.</exception>
    internal bool Rescore(Scored scored)
    {
        if (!WaitsForDesk)
            throw new InvalidOperationException($"Only what waits for the desk is scored anew: it is {State}.");
        var (before, finding) = (Findings.FirstOrDefault(IsOfScore), LikelyUnwanted.Remark(scored, isHeldForIt: Reason is HoldReason.LikelyUnwanted));
        if (Score == scored.Score && AreAlike(before, finding))
            return false;
        if (!AreAlike(before, finding))
            Findings = [.. Findings.TakeWhile(one => !IsOfScore(one)), .. finding is null ? [] : new[] { finding }, .. Findings.SkipWhile(one => !IsOfScore(one)).Skip(1)];
        (Score, Risk) = (scored.Score, Judgement.RiskOf(Findings, scored.Score));
        return true;
    }

    private static bool IsOfScore(Finding finding) => finding.Reason is HoldReason.LikelyUnwanted;

    private static bool AreAlike(Finding? one, Finding? other) =>
        one is null || other is null ? one == other : one.Detail == other.Detail && one.Spans.SequenceEqual(other.Spans);
}
