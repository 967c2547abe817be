using Microsoft.AspNetCore.Identity;

namespace SinoNews.Staff;

/// <summary>Someone who signs in to the newsroom. Readers have no accounts.</summary>
public sealed class StaffMember : IdentityUser<int>
{
    /// <summary>The name that colleagues see.</summary>
    public required string Name { get; set; }

    public required DateTime JoinedAt { get; init; }
}
