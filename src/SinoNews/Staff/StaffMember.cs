using Microsoft.AspNetCore.Identity;

namespace SinoNews.Staff;

/// <summary>Someone who signs in to the newsroom. Readers have no accounts.</summary>
public sealed class StaffMember : IdentityUser<int>
{
    /// <summary>The name that colleagues see.</summary>
    public required string Name { get; set; }

    /// <summary>The name's first letter; heh takes a tatweel, or it would read as the digit five.</summary>
    public string Initial => Name.EnumerateRunes().First().ToString() is "ه" ? "هـ" : Name.EnumerateRunes().First().ToString();

    public required DateTime JoinedAt { get; init; }
}
