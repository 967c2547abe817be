namespace SinoNews.Comments.Checks;

/// <summary>Nothing by this e-mail was approved before.</summary>
public static class FirstComment
{
    public static Verdict? Check(Submission submission) =>
        submission.ApprovedBefore ? null : Verdict.Hold(HoldReason.FirstComment);
}
