namespace SinoNews.Comments.Rules;

public sealed partial class CommentPolicy
{
    /// <summary>How long the desk is left in peace after an alert, however late it is.</summary>
    public static readonly TimeSpan AlertPause = TimeSpan.FromHours(24);

    /// <summary>When the desk was written to because a comment waits too long, UTC; null when it never was.</summary>
    public DateTime? AlertedAt { get; private set; }

    /// <summary>Nobody was told within the pause.</summary>
    public bool MayAlert(DateTime now) => AlertedAt is not { } told || told + AlertPause <= now;

    /// <summary>The desk was written to. No change that anybody makes of the policy: its version stays, and who has the settings open saves them all the same.</summary>
    public void Alert(DateTime now) => AlertedAt = now;
}
