namespace SinoNews.Articles;

/// <summary>The parts of a story's words that can differ between two versions.</summary>
public enum StoryField
{
    Kind,
    Title,
    Kicker,
    Standfirst,
    Section,
    Authors,
    Tags,
    Body,
    Slug,
    Glyphs,
    Terms,
    Picture,
    Series,
    EventAt,
    Source,
    SourceTitle,
    SourceUrl,
    Translator,
    SeoTitle,
    SeoDescription,
}

/// <summary>One part that differs between two versions, with its words marked.</summary>
/// <param name="Before">As it was; a section or a picture by its number.</param>
/// <param name="After">As it became.</param>
public sealed record FieldChange(StoryField Field, string Before, string After, IReadOnlyList<WordChange> Words)
{
    /// <summary>What differs, in the order of the form.</summary>
    public static IReadOnlyList<FieldChange> Between(ArticleWords before, ArticleWords after) =>
        [.. Fields(before).Zip(Fields(after)).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new FieldChange(pair.First.Field, pair.First.Text, pair.Second.Text, WordDiff.Between(pair.First.Text, pair.Second.Text)))];

    private static IEnumerable<(StoryField Field, string Text)> Fields(ArticleWords words) =>
    [
        (StoryField.Kind, words.Kind.ToString()),
        (StoryField.Title, words.Title),
        (StoryField.Kicker, words.Kicker ?? ""),
        (StoryField.Standfirst, words.Standfirst ?? ""),
        (StoryField.Section, Number(words.SectionId)),
        (StoryField.Authors, string.Join("، ", words.Authors)),
        (StoryField.Tags, string.Join("، ", words.Tags)),
        (StoryField.Body, words.Body),
        (StoryField.Slug, words.Slug),
        (StoryField.Glyphs, words.Glyphs ?? ""),
        (StoryField.Terms, words.ShowsTerms ? "تظهر" : "لا تظهر"),
        (StoryField.Picture, words.PictureId is { } id ? Number(id) : ""),
        (StoryField.Series, words.Series ?? ""),
        (StoryField.EventAt, words.EventAt is { } at ? at.ToString("u", System.Globalization.CultureInfo.InvariantCulture) : ""),
        (StoryField.Source, words.Source ?? ""),
        (StoryField.SourceTitle, words.SourceTitle ?? ""),
        (StoryField.SourceUrl, words.SourceUrl ?? ""),
        (StoryField.Translator, words.Translator ?? ""),
        (StoryField.SeoTitle, words.SeoTitle ?? ""),
        (StoryField.SeoDescription, words.SeoDescription ?? ""),
    ];

    private static string Number(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
