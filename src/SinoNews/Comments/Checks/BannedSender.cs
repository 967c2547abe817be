namespace SinoNews.Comments.Checks;

/// <summary>The e-mail address or the network is banned, for good or for now.</summary>
public static class BannedSender
{
    public static Verdict? Check(Submission submission) =>
        submission.IsBanned ? Verdict.Refuse(HoldReason.BannedSender) : null;
}
