namespace SinoNews.Comments.Checks;

/// <summary>Longer than a comment may be. The form says so before; other doors may not.</summary>
public static class TooLong
{
    public static Verdict? Check(Submission submission) =>
        submission.Text.Length > Submission.MaxText || submission.Post.Name.Length > Submission.MaxName || submission.Post.Email.Length > Submission.MaxEmail
            ? Verdict.Refuse(HoldReason.TooLong) : null;
}
