namespace SinoNews.Articles;

/// <summary>All that a writer decides about a story, as typed: what a revision keeps and a publication shows.</summary>
public sealed record ArticleWords
{
    /// <summary>The longest headline, in UTF-16 units.</summary>
    public const int MaxTitle = 200;

    /// <summary>The one slug that no story may have: <c>/articles/{id}/comments</c> is where comments are posted.</summary>
    public const string ReservedSlug = "comments";

    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int MaxBody = BodyPipeline.MaxLength;

    private const int MaxGlyphs = 4;

    public required string Title { get; init; }

    /// <summary>The short line above the headline; null shows the section alone.</summary>
    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public required int SectionId { get; init; }

    /// <summary>The name in the byline.</summary>
    public required string AuthorName { get; init; }

    /// <summary>Tag names in the order typed.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The text in Markdown (CommonMark without raw HTML).</summary>
    public required string Body { get; init; }

    /// <summary>The address's last part, canonical as <see cref="Arabic.Slug"/> writes it; may be empty.</summary>
    public required string Slug { get; init; }

    /// <summary>One to four Chinese characters for the story's plate; null for a story of words alone.</summary>
    public string? Glyphs { get; init; }

    /// <summary>The name of a drawn illustration of the site, shown instead of the plate.</summary>
    public string? Illustration { get; init; }

    /// <summary>Where the story came from, in words.</summary>
    public string? Source { get; init; }

    /// <summary>One to four Chinese characters, no blank between.</summary>
    public static bool AreGlyphs(string glyphs) =>
        glyphs.EnumerateRunes().Count() is > 0 and <= MaxGlyphs && glyphs.EnumerateRunes().All(rune =>
            rune.Value is >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x323AF or 0x3007);

    /// <summary>Nothing differs, tags in the same order.</summary>
    public bool IsSameAs(ArticleWords other) => this with { Tags = other.Tags } == other && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);
}
