using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Articles;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The fields of the story form, as the contract names them.</summary>
public sealed record ArticleInput
{
    private const int MaxKicker = 80;
    private const int MaxStandfirst = 500;
    private const int MaxTags = 12;
    private const int MaxTag = 60;
    private const int MaxAuthor = 80;
    private const int MaxSlug = 60;
    private const int MaxReason = 500;

    private static readonly char[] Commas = ['،', ',', '\n'];

    public string? Title { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    /// <summary>The section's slug.</summary>
    public string? Section { get; init; }

    /// <summary>Names between commas.</summary>
    public string? Tags { get; init; }

    public string? Author { get; init; }

    public string? Body { get; init; }

    /// <summary>Empty takes the title's.</summary>
    public string? Slug { get; init; }

    public string? Glyphs { get; init; }

    /// <summary>The version that the writer saw; a newer one in the store refuses the save.</summary>
    public int Version { get; init; }

    /// <summary>Told to readers when the story is withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>The reason, cleaned; null when there is none or it is too long to be read.</summary>
    public string? WithdrawalReason => Line(Reason) is { Length: <= MaxReason } reason ? reason : null;

    public static ArticleInput From(ArticleWords words, IReadOnlyList<Section> sections, int version) => new()
    {
        Title = words.Title,
        Kicker = words.Kicker,
        Standfirst = words.Standfirst,
        Section = sections.First(section => section.Id == words.SectionId).Slug,
        Tags = string.Join("، ", words.Tags),
        Author = string.Join("، ", words.Authors),
        Body = words.Body,
        Slug = words.Slug,
        Glyphs = words.Glyphs,
        Version = version,
    };

    /// <summary>The words as they will be kept; what is wrong with them is told to <paramref name="problems"/> in Arabic.</summary>
    /// <param name="before">The words being revised: what the form does not show stays.</param>
    public ArticleWords? Words(IReadOnlyList<Section> sections, ArticleWords? before, ModelStateDictionary problems)
    {
        var (title, kicker, standfirst) = (Line(Title), Line(Kicker), Line(Standfirst));
        var author = Line(Author) ?? SinoNews.Articles.Author.Newsroom;
        var tags = (Tags ?? "").Split(Commas).Select(Line).OfType<string>().ToList();
        var glyphs = string.Concat((Glyphs ?? "").Where(character => !char.IsWhiteSpace(character)));
        var body = (Body ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
        var section = sections.FirstOrDefault(known => known.Slug == Section);
        var slug = Arabic.Slug.From(string.IsNullOrWhiteSpace(Slug) ? title ?? "" : Slug);

        Require(problems, nameof(Title), title is not null, "اكتب عنوان المادة.");
        Require(problems, nameof(Title), title is null || title.Length <= ArticleWords.MaxTitle, $"العنوان طويل: اجعله {ArticleWords.MaxTitle} حرف على الأكثر.");
        Require(problems, nameof(Kicker), kicker is null || kicker.Length <= MaxKicker, $"العنوان التمهيدي طويل: اجعله {MaxKicker} حرفًا على الأكثر.");
        Require(problems, nameof(Standfirst), standfirst is null || standfirst.Length <= MaxStandfirst, $"المقدمة طويلة: اجعلها {MaxStandfirst} حرف على الأكثر.");
        Require(problems, nameof(Section), section is not null, "اختر القسم.");
        Require(problems, nameof(Author), author.Length <= MaxAuthor && author.Any(char.IsLetter), "اكتب اسم الكاتب، أو اتركه فارغًا ليظهر باسم هيئة التحرير.");
        Require(problems, nameof(Tags), tags.Count <= MaxTags && tags.TrueForAll(tag => tag.Length <= MaxTag && tag.Any(char.IsLetterOrDigit)),
            $"الوسوم {MaxTags} على الأكثر، كل منها كلمات قليلة، وبينها فواصل.");
        Require(problems, nameof(Body), body.Length > 0, "اكتب نص المادة.");
        Require(problems, nameof(Body), body.Length <= ArticleWords.MaxBody, "النص أطول مما يُحفظ في مادة واحدة: اقسمه على مادتين.");
        Require(problems, nameof(Body), !BodyPipeline.IsOvermarked(body), "في النص علامات تنسيق أكثر مما يُقرأ: خفّف منها.");
        Require(problems, nameof(Glyphs), glyphs.Length == 0 || ArticleWords.AreGlyphs(glyphs), "لوحة الأحرف من حرف صيني إلى أربعة.");
        Require(problems, nameof(Slug), slug.Length <= MaxSlug && slug != ArticleWords.ReservedSlug, "هذا الرابط محجوز: اختر غيره.");
        return problems.IsValid
            ? new ArticleWords
            {
                Title = title!,
                Kicker = kicker,
                Standfirst = standfirst,
                SectionId = section!.Id,
                Authors = [author],
                Tags = tags,
                Body = body,
                Slug = slug,
                Glyphs = glyphs.Length == 0 ? null : glyphs,
                Illustration = before?.Illustration,
                Source = before?.Source,
            }
            : null;
    }

    private static string? Line(string? text) => CleanText.Clean(text ?? "", singleLine: true).Text is { Length: > 0 } line ? line : null;

    private static void Require(ModelStateDictionary problems, string field, bool holds, string otherwise)
    {
        if (!holds)
            problems.AddModelError($"Input.{field}", otherwise);
    }
}
