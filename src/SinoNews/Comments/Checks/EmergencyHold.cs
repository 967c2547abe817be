namespace SinoNews.Comments.Checks;

/// <summary>The newsroom holds everything, whoever sends it.</summary>
public static class EmergencyHold
{
    public static Verdict? Check(Submission submission) =>
        submission.HoldEverything ? Verdict.Hold(HoldReason.EmergencyHold) : null;
}
