using Microsoft.AspNetCore.Identity;

namespace SinoNews.Staff;

/// <summary>Why nothing was done to a colleague's account.</summary>
public enum StaffRefusal
{
    /// <summary>Nobody would be left to let others in.</summary>
    LastAdmin,

    /// <summary>One's own account has its own page.</summary>
    Oneself,

    /// <summary>The byline is another colleague's.</summary>
    BylineTaken,

    /// <summary>A closed account gets no new link.</summary>
    Disabled,
}

/// <summary>What became of an act on a colleague's account.</summary>
public abstract record StaffRuling
{
    private StaffRuling()
    {
    }

    /// <param name="Token">Opens the one-time link where one was made; told once and never stored.</param>
    public sealed record Done(StaffMember Member, string? Token = null) : StaffRuling;

    /// <summary>It was so before: nothing was written.</summary>
    public sealed record AlreadySo(StaffMember Member) : StaffRuling;

    public sealed record NoSuch : StaffRuling;

    public sealed record Refused(StaffRefusal Why) : StaffRuling;

    /// <summary>The name, the e-mail or the password was not accepted.</summary>
    public sealed record Invalid(IdentityResult Why) : StaffRuling;
}
