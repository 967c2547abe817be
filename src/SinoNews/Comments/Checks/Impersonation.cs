using SinoNews.Arabic;

namespace SinoNews.Comments.Checks;

/// <summary>A name that reads like the outlet's, a colleague's or one on the newsroom's list of reserved names.</summary>
public static class Impersonation
{
    public static Verdict? Check(Submission submission) =>
        submission.Lists.ReservedName(ScriptTricks.Skeleton(submission.Post.Name)) is { } name
            ? Verdict.Hold(HoldReason.Impersonation, name) : null;
}
