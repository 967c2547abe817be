using System.ComponentModel.DataAnnotations;

namespace SinoNews.Comments.Rules;

/// <summary>How a thread takes comments.</summary>
public enum CommentMode
{
    /// <summary>An editor reads each before it is published.</summary>
    PreModerated,

    /// <summary>What no rule holds is published at once.</summary>
    Open,

    Closed,
}

/// <summary>The house's policy on comments. One row; sections and stories may have a mode of their own.</summary>
public sealed partial class CommentPolicy
{
    public int Id { get; private set; }

    /// <summary>Grows by one with every change; a save that names an older one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>Where neither the story nor its section says otherwise.</summary>
    public CommentMode Mode { get; private set; }

    /// <summary>Days after publication on which a thread closes by itself; null never. A mode of the story's own outranks it.</summary>
    public int? CloseAfterDays { get; private set; }

    /// <summary>Since when everything is held, UTC; null in ordinary times.</summary>
    public DateTime? HoldingSince { get; private set; }

    /// <summary>More links than this hold a comment.</summary>
    public int MaxLinks { get; private set; }

    /// <summary>Comments an hour beyond which a network's are held.</summary>
    public int HourlyPerNetwork { get; private set; } = 30;

    /// <summary>The same for an e-mail address.</summary>
    public int HourlyPerEmail { get; private set; } = 15;

    /// <summary>Days after which spam and trash are deleted, counted from the decision.</summary>
    public int KeepSpamDays { get; private set; } = 30;

    /// <summary>The same for rejected comments.</summary>
    public int KeepRejectedDays { get; private set; } = 365;

    /// <summary>Days after which e-mail addresses are forgotten, but for their pseudonyms, and networks truncated.</summary>
    public int KeepAddressesDays { get; private set; } = 90;

    /// <summary>Approvals of a verified address after which its comments are published at once; 0 trusts nobody.</summary>
    public int TrustAfter { get; private set; } = 3;

    /// <summary>The score from which on a comment is held; 0 holds none for its score.</summary>
    public int HoldScore { get; private set; } = 80;

    /// <summary>Hours after which a comment that still waits is one to alert the desk of; 0 never.</summary>
    public int AlertAfterHours { get; private set; } = 24;

    /// <summary>Grows when a list or a reserved name changes: compiled lists of an older number are made anew.</summary>
    public int ListsVersion { get; private set; }

    public bool IsHolding => HoldingSince is not null;

    /// <summary>What a post is judged by.</summary>
    internal static CommentPolicy Of(
        CommentMode mode, int? closeAfterDays, DateTime? holdingSince, int maxLinks, int hourlyPerNetwork, int hourlyPerEmail, int listsVersion,
        int trustAfter, int holdScore) => new()
        {
            Mode = mode,
            CloseAfterDays = closeAfterDays,
            HoldingSince = holdingSince,
            MaxLinks = maxLinks,
            HourlyPerNetwork = hourlyPerNetwork,
            HourlyPerEmail = hourlyPerEmail,
            ListsVersion = listsVersion,
            TrustAfter = trustAfter,
            HoldScore = holdScore,
        };

    public void Change(PolicySettings settings)
    {
        Version++;
        Mode = settings.Mode;
        CloseAfterDays = settings.CloseAfterDays;
        MaxLinks = settings.MaxLinks;
        HourlyPerNetwork = settings.HourlyPerNetwork;
        HourlyPerEmail = settings.HourlyPerEmail;
        KeepSpamDays = settings.KeepSpamDays;
        KeepRejectedDays = settings.KeepRejectedDays;
        KeepAddressesDays = settings.KeepAddressesDays;
        TrustAfter = settings.TrustAfter;
        HoldScore = settings.HoldScore;
        AlertAfterHours = settings.AlertAfterHours;
    }

    /// <summary>Holds everything, or lifts the hold; repeating it changes nothing.</summary>
    public void Hold(bool everything, DateTime now) => HoldingSince = everything ? HoldingSince ?? now : null;

    /// <summary>A section's mode was set elsewhere: who saw the policy before has not seen that.</summary>
    internal void SectionsChanged() => Version++;

    /// <remarks>Never the same twice: a commit that failed may have let its number be seen by the cache.</remarks>
    internal void ListsChanged() => ListsVersion = unchecked(ListsVersion + Random.Shared.Next(1, 1 << 20));

    /// <summary>What holds for a story.</summary>
    /// <param name="own">The story's mode.</param>
    /// <param name="sections">Its section's.</param>
    /// <param name="visibleFrom">When it was published, UTC.</param>
    public CommentMode ModeOf(CommentMode? own, CommentMode? sections, DateTime? visibleFrom, DateTime now) =>
        own ?? (CloseAfterDays is { } days && visibleFrom?.AddDays(days) <= now ? CommentMode.Closed : sections ?? Mode);
}

/// <summary>What an admin may change of the policy.</summary>
public sealed record PolicySettings
{
    public CommentMode Mode { get; init; }

    [Range(1, 3650)]
    public int? CloseAfterDays { get; init; }

    [Range(0, 20)]
    public int MaxLinks { get; init; }

    [Range(1, 10_000)]
    public int HourlyPerNetwork { get; init; }

    [Range(1, 10_000)]
    public int HourlyPerEmail { get; init; }

    [Range(1, 3650)]
    public int KeepSpamDays { get; init; }

    [Range(1, 3650)]
    public int KeepRejectedDays { get; init; }

    [Range(1, 3650)]
    public int KeepAddressesDays { get; init; }

    [Range(0, 1000)]
    public int TrustAfter { get; init; }

    [Range(0, 100)]
    public int HoldScore { get; init; }

    [Range(0, 1000)]
    public int AlertAfterHours { get; init; }

    public static PolicySettings Of(CommentPolicy policy) => new()
    {
        Mode = policy.Mode,
        CloseAfterDays = policy.CloseAfterDays,
        MaxLinks = policy.MaxLinks,
        HourlyPerNetwork = policy.HourlyPerNetwork,
        HourlyPerEmail = policy.HourlyPerEmail,
        KeepSpamDays = policy.KeepSpamDays,
        KeepRejectedDays = policy.KeepRejectedDays,
        KeepAddressesDays = policy.KeepAddressesDays,
        TrustAfter = policy.TrustAfter,
        HoldScore = policy.HoldScore,
        AlertAfterHours = policy.AlertAfterHours,
    };
}
