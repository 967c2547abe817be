namespace SinoNews.Comments.Checks;

/// <summary>
/// The same words were sent before, on whichever story. Short words of thanks are alike by nature: only their own
/// sender repeats them.
/// </summary>
public static class Repeated
{
    public static Verdict? Check(Submission submission) =>
        submission.Likeness is not null ? Verdict.Hold(HoldReason.Repeated) : null;
}
