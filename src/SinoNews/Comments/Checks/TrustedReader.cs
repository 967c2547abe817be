namespace SinoNews.Comments.Checks;

/// <summary>Trust is earned by a verified e-mail address; until one is verified nobody has it.</summary>
public static class TrustedReader
{
    public static Verdict? Check(Submission submission) =>
        submission.IsTrusted ? Verdict.Publish(HoldReason.TrustedReader) : null;
}
