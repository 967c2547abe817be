namespace SinoNews.Staff;

/// <summary>
/// A browser that a colleague is signed in with. Its cookie names it; once it is gone the cookie opens nothing of
/// the newsroom.
/// </summary>
public sealed class StaffSession
{
    /// <summary>How long an unused one lives: as long as its cookie.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>How often being seen is written down.</summary>
    public static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    private StaffSession()
    {
    }

    public StaffSession(StaffMember member, Whereabouts from, DateTime now)
    {
        Member = member;
        (Network, Device) = from;
        StartedAt = SeenAt = ConfirmedAt = now;
    }

    public long Id { get; private set; }

    public int MemberId { get; private set; }

    public StaffMember Member { get; private set; } = null!;

    /// <summary>Such as «Firefox، Linux».</summary>
    public string Device { get; private set; } = "";

    public string Network { get; private set; } = "";

    public DateTime StartedAt { get; private set; }

    /// <summary>To some minutes: see <see cref="Coarse"/>.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When its user last proved to be its owner.</summary>
    public DateTime ConfirmedAt { get; private set; }

    public void Confirm(DateTime now) => ConfirmedAt = now;

    /// <summary>True while nobody needs to ask again before the keys of the account are changed.</summary>
    public bool IsConfirmed(DateTime now) => now - ConfirmedAt < Recent;
}
