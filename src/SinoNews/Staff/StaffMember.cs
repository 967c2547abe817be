using Microsoft.AspNetCore.Identity;
using SinoNews.Arabic;
using SinoNews.Articles;

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

    /// <summary>The byline that is this colleague's own; null for who signs nothing.</summary>
    public int? AuthorId { get; private set; }

    public Author? Author { get; private set; }

    /// <summary>Since when the account is closed; null while it is open.</summary>
    public DateTime? DisabledAt { get; private set; }

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>False for who was invited or reset and has not chosen a password yet.</summary>
    public bool HasPassword => PasswordHash is not null;

    public void Disable(DateTime now) => DisabledAt ??= now;

    public void Enable() => DisabledAt = null;

    /// <summary>Writes under a byline of one's own from now on.</summary>
    /// <param name="author">Null for none.</param>
    public void SignAs(Author? author) => (Author, AuthorId) = (author, author?.Id);
}
