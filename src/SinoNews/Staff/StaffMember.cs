using Microsoft.AspNetCore.Identity;
using SinoNews.Arabic;

namespace SinoNews.Staff;

/// <summary>Someone who signs in to the newsroom. Readers have no accounts.</summary>
public sealed class StaffMember : IdentityUser<int>
{
    private const int MaxName = 80;

    /// <summary>The name that colleagues see.</summary>
    public required string Name { get; set; }

    /// <summary>The name as it is kept: cleaned, with a letter in it, at most 80 characters; null if it is none.</summary>
    public static string? NameFrom(string? typed) =>
        CleanText.Clean(typed ?? "", singleLine: true).Text is { Length: <= MaxName } name && name.Any(char.IsLetter) ? name : null;

    /// <summary>The name's first letter; heh takes a tatweel, or it would read as the digit five.</summary>
    public string Initial => Name.EnumerateRunes().First().ToString() is var first && first is "ه" ? "هـ" : first;

    public required DateTime JoinedAt { get; init; }
}
