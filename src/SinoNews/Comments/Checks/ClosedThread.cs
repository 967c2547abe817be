using SinoNews.Comments.Rules;

namespace SinoNews.Comments.Checks;

/// <summary>The article takes no more comments.</summary>
public static class ClosedThread
{
    public static Verdict? Check(Submission submission) =>
        submission.Mode is CommentMode.Closed ? Verdict.Refuse(HoldReason.ThreadClosed) : null;
}
