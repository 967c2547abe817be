using SinoNews.Arabic;

namespace SinoNews.Articles;

/// <summary>A byline: a person or «هيئة التحرير». Staff who sign in are <see cref="Staff.StaffMember"/>.</summary>
public sealed class Author
{
    /// <summary>The byline of a story that nobody signs.</summary>
    public const string Newsroom = "هيئة التحرير";

    /// <summary>The longest <see cref="Bio"/>, in UTF-16 units.</summary>
    public const int MaxBio = 600;

    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>What readers are told of the person, as plain text; null for nothing.</summary>
    public string? Bio { get; private set; }

    /// <summary>The portrait in the media library; null for none.</summary>
    public long? PictureId { get; private set; }

    /// <summary>The bio as readers see it, a paragraph for each line that was typed.</summary>
    public IReadOnlyList<string> BioParagraphs => (Bio ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A bio as it is kept, cleaned.</summary>
    public static string BioFrom(string? typed) => CleanText.Clean(typed ?? "").Text;

    /// <param name="pictureId">Of the media library; null for none.</param>
    public void Portray(long? pictureId) => PictureId = pictureId;

    /// <param name="bio">As <see cref="BioFrom"/> gives it; empty for none.</param>
    public void Describe(string bio)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bio.Length, MaxBio, nameof(bio));
        Bio = bio.Length == 0 ? null : bio;
    }
}
