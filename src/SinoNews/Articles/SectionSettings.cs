using SinoNews.Comments.Rules;

namespace SinoNews.Articles;

/// <summary>What an admin may change of a section; what each is stands at <see cref="Section"/>.</summary>
public sealed record SectionSettings
{
    public const int MaxSlug = 40;
    public const int MaxName = 40;
    public const int MaxDescription = 200;
    public const int MaxPinyin = 30;
    public const int MaxMeaning = 80;
    public const int MaxNote = 300;

    // The feeds' names lie under /sections; «home» marks the home page in the navigation.
    private static readonly string[] Reserved = ["home", "all", "new", "feed", "atom"];

    public required string Name { get; init; }

    public required string Description { get; init; }

    public string Look { get; init; } = SectionLook.Plain;

    public required string Glyph { get; init; }

    public required string Pinyin { get; init; }

    public required string GlyphMeaning { get; init; }

    public string GlyphNote { get; init; } = "";

    public required string StoryGlyphs { get; init; }

    public CommentMode? CommentMode { get; init; }

    public bool Hidden { get; init; }

    public static SectionSettings Of(Section section) => new()
    {
        Name = section.Name,
        Description = section.Description,
        Look = section.Look,
        Glyph = section.Glyph,
        Pinyin = section.Pinyin,
        GlyphMeaning = section.GlyphMeaning,
        GlyphNote = section.GlyphNote,
        StoryGlyphs = section.StoryGlyphs,
        CommentMode = section.CommentMode,
        Hidden = section.Hidden,
    };

    /// <summary>Small ASCII letters and digits, words joined by one hyphen, a letter first, at most 40; not a reserved word.</summary>
    public static bool IsSlug(string slug) =>
        slug.Length is > 1 and <= MaxSlug && char.IsAsciiLetterLower(slug[0]) && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal)
        && slug.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
        && !Reserved.Contains(slug, StringComparer.Ordinal);

    /// <summary>What is different: the label in the newsroom's words, then the value before and after.</summary>
    public static IEnumerable<(string Label, string Before, string After)> Differences(SectionSettings before, SectionSettings after) =>
        before.Words().Zip(after.Words()).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => (pair.First.Label, pair.First.Value, pair.Second.Value));

    private IEnumerable<(string Label, string Value)> Words() =>
    [
        ("الاسم", Name),
        ("الوصف", Description),
        ("النقش واللون", SectionLook.TitleOf(Look)),
        ("حرف القسم", Glyph),
        ("نطقه", Pinyin),
        ("معناه", GlyphMeaning),
        ("ملاحظة عنه", GlyphNote),
        ("أحرف لوحة المواد", StoryGlyphs),
        ("التعليقات", RuleWords.OfSection(CommentMode)),
        ("الظهور", Hidden ? "مخفي" : "ظاهر"),
    ];
}
