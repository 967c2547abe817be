using SinoNews.Comments.Rules;

namespace SinoNews.Comments.Checks;

/// <summary>Where the house publishes at once, what nothing spoke against is published.</summary>
public static class OpenThread
{
    public static Verdict? Check(Submission submission) =>
        submission.Mode is CommentMode.Open ? Verdict.Publish(HoldReason.OpenThread) : null;
}
