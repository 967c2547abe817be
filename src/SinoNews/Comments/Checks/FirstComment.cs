namespace SinoNews.Comments.Checks;

/// <summary>Nothing was approved before by whoever this is shown to be.</summary>
public static class FirstComment
{
    public static Verdict? Check(Submission submission) =>
        submission.ApprovedBefore ? null : Verdict.Hold(HoldReason.FirstComment);
}
