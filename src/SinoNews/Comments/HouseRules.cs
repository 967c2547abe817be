using SinoNews.Comments.Checks;

namespace SinoNews.Comments;

/// <summary>THE ordered checks. The first verdict is the outcome; every rule that fires is kept.</summary>
public static class HouseRules
{
    private static readonly Func<Submission, Verdict?>[] InOrder =
    [
        // Refuse: nothing an editor could do with it.
        ClosedThread.Check,
        TooLong.Check,

        // Machines and known offenders.
        FilledTrap.Check,
        BannedSender.Check,
        Repeated.Check,

        // Nothing passes an emergency hold; else a trusted reader is spared the suspicion below.
        EmergencyHold.Check,
        TrustedReader.Check,

        // Suspect: kept, and ranked by what is known.
        BannedWords.Check,
        SuspectWords.Check,
        CarriesLinks.Check,
        UntrustedDomain.Check,
        Impersonation.Check,
        HiddenCharacters.Check,
        LikelyUnwanted.Check,
        TooMany.Check,
        FirstComment.Check,

        // House default: the story's, its section's or the site's.
        OpenThread.Check,
    ];

    public static Judgement Judge(Submission submission) => Judge(submission, InOrder);

    /// <summary>By other rules than the house's: to prove what becomes of a check that fails.</summary>
    internal static Judgement Judge(Submission submission, IReadOnlyList<Func<Submission, Verdict?>> checks)
    {
        var verdicts = checks.Select(check => Run(check, submission)).OfType<Verdict>().ToList();
        var first = verdicts.FirstOrDefault() ?? Verdict.Hold(HoldReason.HouseDefault);

        // What a check died of may be the very thing that it looks for: nobody vouches for the comment.
        if (first.Outcome is Outcome.Publish && verdicts.Find(verdict => verdict.Reason is HoldReason.Unchecked) is { } failed)
            first = failed;
        if (verdicts.Count == 0)
            verdicts.Add(first);
        return new Judgement(first.Outcome, first.Reason, Findings(verdicts, submission)) { Score = submission.Scored?.Score };
    }

    // What holds nothing may still be worth a look.
    private static List<Finding> Findings(IEnumerable<Verdict> verdicts, Submission submission)
    {
        List<Finding> findings = [.. verdicts.Select(fired => new Finding(fired.Reason, fired.Spans, fired.Detail))];
        if (LikelyUnwanted.Remark(submission) is { } remark && !findings.Exists(finding => finding.Reason == remark.Reason))
            findings.Add(remark);
        return findings;
    }

    private static Verdict? Run(Func<Submission, Verdict?> check, Submission submission)
    {
        try
        {
            return check(submission);
        }
#pragma warning disable CA1031 // whatever a check dies of, the comment is neither lost nor published
        catch (Exception)
#pragma warning restore CA1031
        {
            return Verdict.Hold(HoldReason.Unchecked, check.Method.DeclaringType?.Name);
        }
    }
}
