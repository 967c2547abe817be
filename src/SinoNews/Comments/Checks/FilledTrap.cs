namespace SinoNews.Comments.Checks;

/// <summary>A field that no person sees was filled: a program sent it.</summary>
public static class FilledTrap
{
    public static Verdict? Check(Submission submission) =>
        submission.Post.TrapFilled ? Verdict.Spam(HoldReason.TrapFilled) : null;
}
