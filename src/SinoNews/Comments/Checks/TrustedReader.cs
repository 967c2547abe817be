namespace SinoNews.Comments.Checks;

/// <summary>Trust is earned by a verified e-mail address and shown by the browser that verified it: a name and an address that were typed have none.</summary>
public static class TrustedReader
{
    public static Verdict? Check(Submission submission) =>
        submission.IsTrusted ? Verdict.Publish(HoldReason.TrustedReader) : null;
}
