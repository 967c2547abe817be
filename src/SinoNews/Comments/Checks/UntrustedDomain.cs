namespace SinoNews.Comments.Checks;

/// <summary>An e-mail address of a throw-away service, or of a domain on the newsroom's list.</summary>
public static class UntrustedDomain
{
    public static Verdict? Check(Submission submission) =>
        submission.Lists.HasDomain(submission.Post.EmailDomain) ? Verdict.Hold(HoldReason.EmailDomain, submission.Post.EmailDomain) : null;
}
