namespace SinoNews.Comments.Checks;

/// <summary>More comments within the hour than the policy expects of one network or one e-mail address.</summary>
public static class TooMany
{
    public static Verdict? Check(Submission submission) =>
        submission.NetworkIsBusy || submission.EmailIsBusy ? Verdict.Hold(HoldReason.TooMany) : null;
}
