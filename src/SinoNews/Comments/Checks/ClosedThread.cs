namespace SinoNews.Comments.Checks;

/// <summary>The article takes no more comments.</summary>
public static class ClosedThread
{
    public static Verdict? Check(Submission submission) =>
        submission.ThreadClosed ? Verdict.Refuse(HoldReason.ThreadClosed) : null;
}
