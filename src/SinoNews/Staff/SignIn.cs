namespace SinoNews.Staff;

/// <summary>What somebody tried to enter with.</summary>
public enum SignInWay
{
    Password,
    Code,
    RecoveryCode,
    Passkey,
}

/// <summary>What became of it.</summary>
public enum SignInOutcome
{
    Entered,

    /// <summary>The password was right and the second step is asked for.</summary>
    HalfWay,

    Wrong,

    /// <summary>The account is locked or disabled, whatever was typed.</summary>
    Refused,
}

/// <summary>A line of the sign-in log. What is tried on accounts that do not exist is not kept.</summary>
public sealed class SignIn
{
    /// <summary>How long a line is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private SignIn()
    {
    }

    public SignIn(StaffMember member, SignInWay way, SignInOutcome outcome, Whereabouts from, DateTime at)
    {
        (Member, Way, Outcome, At) = (member, way, outcome, at);
        (Network, Device) = from;
    }

    public long Id { get; private set; }

    public int MemberId { get; private set; }

    public StaffMember Member { get; private set; } = null!;

    public DateTime At { get; private set; }

    public SignInWay Way { get; private set; }

    public SignInOutcome Outcome { get; private set; }

    public string Network { get; private set; } = "";

    public string Device { get; private set; } = "";
}
