using SinoNews.Comments.Checks;

namespace SinoNews.Comments;

/// <summary>THE ordered checks. The first verdict wins; a check that fails to run holds the comment and says so.</summary>
public static class HouseRules
{
    private static readonly Func<Submission, Verdict?>[] InOrder =
    [
        // Refuse: nothing an editor could do with it.
        ClosedThread.Check,

        // Suspect: kept, and ranked by what is known.
        FilledTrap.Check,
        CarriesLinks.Check,
        FirstComment.Check,
    ];

    public static Verdict Judge(Submission submission)
    {
        foreach (var check in InOrder)
        {
            try
            {
                if (check(submission) is { } verdict)
                    return verdict;
            }
#pragma warning disable CA1031 // whatever a check dies of, the comment is neither lost nor published
            catch (Exception)
#pragma warning restore CA1031
            {
                return Verdict.Hold(HoldReason.Unchecked);
            }
        }

        // House default: every comment is read before it is published.
        return Verdict.Hold(HoldReason.HouseDefault);
    }
}
