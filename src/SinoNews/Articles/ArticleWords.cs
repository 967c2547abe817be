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

    public const int MaxTags = 12;

    /// <summary>The longest tag, in UTF-16 units.</summary>
    public const int MaxTag = 60;

    private const int MaxGlyphs = 4;

    public ArticleKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The short line above the headline; null shows the section alone.</summary>
    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public required int SectionId { get; init; }

    /// <summary>The names of the byline, in their order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [Author.Newsroom];

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

    /// <summary>The picture at the story's head, from the media library.</summary>
    public long? PictureId { get; init; }

    /// <summary>The name of the series that it belongs to; null for none.</summary>
    public string? Series { get; init; }

    /// <summary>When what it tells happened or will happen, UTC; null where no moment is told.</summary>
    public DateTime? EventAt { get; init; }

    /// <summary>The outlet that the story came from, in words.</summary>
    public string? Source { get; init; }

    /// <summary>The headline there, usually Chinese.</summary>
    public string? SourceTitle { get; init; }

    /// <summary>Its address there: absolute, http or https.</summary>
    public string? SourceUrl { get; init; }

    public string? Translator { get; init; }

    /// <summary>The first mention of a glossary entry carries its card.</summary>
    public bool ShowsTerms { get; init; } = true;

    /// <summary>The title that search engines and shared links show, where it is not the headline.</summary>
    public string? SeoTitle { get; init; }

    /// <summary>The same for the standfirst.</summary>
    public string? SeoDescription { get; init; }

    /// <summary>The byline as it is read: «ليلى حداد وسامر النجار».</summary>
    public string Byline => string.Join(" و", Authors);

    /// <summary>One to four Chinese characters, no blank between.</summary>
    public static bool AreGlyphs(string glyphs) =>
        glyphs.EnumerateRunes().Count() is > 0 and <= MaxGlyphs && glyphs.EnumerateRunes().All(rune =>
            rune.Value is >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x323AF or 0x3007);

    /// <summary>Nothing differs, tags and authors in the same order.</summary>
    public bool IsSameAs(ArticleWords other) => this with { Tags = other.Tags, Authors = other.Authors } == other
        && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal) && Authors.SequenceEqual(other.Authors, StringComparer.Ordinal);

    /// <summary>What was left without a title, a section or a text takes those of the other, and so does what no version can hold.</summary>
    public ArticleWords CompletedBy(ArticleWords other) => this with
    {
        Title = Title.Length is 0 or > MaxTitle ? other.Title : Title,
        Slug = Slug == ReservedSlug ? other.Slug : Slug,
        Authors = Authors.All(author => author.Any(char.IsLetter)) ? Authors : other.Authors,
        Tags = Tags.Count <= MaxTags && Tags.All(tag => tag.Length <= MaxTag && tag.Any(char.IsLetterOrDigit)) ? Tags : other.Tags,
        Series = Series is not null && (Series.Length > Articles.Series.MaxName || Arabic.Slug.From(Series).Length == 0) ? other.Series : Series,
        SectionId = SectionId == 0 ? other.SectionId : SectionId,
        Body = Body.Length == 0 ? other.Body : Body,
    };
}
