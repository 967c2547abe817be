using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>From what is typed to what is kept.</summary>
public sealed partial record ArticleInput
{
    private const int MaxKicker = 80;
    private const int MaxStandfirst = 500;
    private const int MaxAuthors = 6;
    private const int MaxAuthor = 80;
    private const int MaxReason = 500;
    private const int MaxLine = 200;
    private const int MaxUrl = 1000;
    private const int MaxDescription = 300;

    private static readonly char[] Commas = ['،', ',', '\n'];

    /// <summary>The reason, cleaned; null when there is none or it is too long to be read.</summary>
    public string? WithdrawalReason => Line(Reason) is { Length: <= MaxReason } reason ? reason : null;

    /// <summary>The same for a correction.</summary>
    public string? CorrectionNote =>
        CleanText.Clean(Correction ?? "").Text is { Length: > 0 and <= SinoNews.Articles.Correction.MaxNote } note ? note : null;

    /// <summary>The note to the writer, cut rather than refused.</summary>
    public string? ReturnNote => Line(Note) is { } note ? Excerpt.Of(note, MaxReason) : null;

    /// <summary>The same for what was promised to a source.</summary>
    public string? EmbargoReason => Line(EmbargoNote) is { } note ? Excerpt.Of(note, MaxReason) : null;

    /// <summary>What is typed, however unfinished: to be kept while it is typed, and to be shown as it would look.</summary>
    /// <param name="before">The words being revised: what the form does not show stays.</param>
    public ArticleWords Typed(IReadOnlyList<Section> sections, ArticleWords? before)
    {
        var glyphs = string.Concat((Glyphs ?? "").Where(character => !char.IsWhiteSpace(character)));
        var title = Line(Title) ?? "";
        return new ArticleWords
        {
            Kind = Kind,
            Title = title,
            Kicker = Line(Kicker),
            Standfirst = Line(Standfirst),
            SectionId = sections.FirstOrDefault(known => known.Slug == Section)?.Id ?? 0,
            Authors = Names(Author) is { Count: > 0 } authors ? authors : [SinoNews.Articles.Author.Newsroom],
            Tags = Names(Tags),
            Body = (Body ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim(),
            Slug = Arabic.Slug.From(string.IsNullOrWhiteSpace(Slug) ? title : Slug),
            Glyphs = glyphs.Length == 0 ? null : glyphs,
            ShowsTerms = ShowsTerms,
            PictureId = PictureId,
            Series = Line(Series),
            EventAt = Happened(out _),
            Source = Line(Source),
            SourceTitle = Line(SourceTitle),
            SourceUrl = Line(SourceUrl),
            Translator = Line(Translator),
            SeoTitle = Line(SeoTitle),
            SeoDescription = Line(SeoDescription),
            Illustration = before?.Illustration,
        };
    }

    /// <summary>The words as they will be kept; null when something is wrong with them, which is told to <paramref name="problems"/> in Arabic.</summary>
    public ArticleWords? Words(IReadOnlyList<Section> sections, ArticleWords? before, ModelStateDictionary problems)
    {
        var words = Typed(sections, before);
        void Require(string field, bool holds, string otherwise)
        {
            if (!holds)
                problems.AddModelError($"Input.{field}", otherwise);
        }

        Require(nameof(Title), words.Title.Length > 0, "اكتب عنوان المادة.");
        Require(nameof(Title), words.Title.Length <= ArticleWords.MaxTitle, $"العنوان طويل: اجعله {ArticleWords.MaxTitle} حرف على الأكثر.");
        Require(nameof(Kind), Enum.IsDefined(words.Kind), "اختر نوع المادة.");
        Require(nameof(Kicker), IsShort(words.Kicker, MaxKicker), $"العنوان التمهيدي طويل: اجعله {MaxKicker} حرفًا على الأكثر.");
        Require(nameof(Standfirst), IsShort(words.Standfirst, MaxStandfirst), $"المقدمة طويلة: اجعلها {MaxStandfirst} حرف على الأكثر.");
        Require(nameof(Section), words.SectionId > 0, "اختر القسم.");
        Require(nameof(Author), words.Authors.Count <= MaxAuthors && words.Authors.All(author => author.Length <= MaxAuthor && author.Any(char.IsLetter)),
            $"اكتب اسم الكاتب، أو أسماء الكتّاب وبينها فواصل ({MaxAuthors} على الأكثر)، أو اترك الحقل فارغًا لتظهر المادة باسم هيئة التحرير.");
        Require(nameof(Tags), words.Tags.Count <= ArticleWords.MaxTags && words.Tags.All(tag => tag.Length <= ArticleWords.MaxTag && tag.Any(char.IsLetterOrDigit)),
            $"الوسوم {ArticleWords.MaxTags} على الأكثر، كل منها كلمات قليلة، وبينها فواصل.");
        Require(nameof(Body), words.Body.Length > 0, "اكتب نص المادة.");
        Require(nameof(Body), words.Body.Length <= ArticleWords.MaxBody, "النص أطول مما يُحفظ في مادة واحدة: اقسمه على مادتين.");
        Require(nameof(Body), !BodyPipeline.IsOvermarked(words.Body), "في النص علامات تنسيق أكثر مما يُقرأ: خفّف منها.");
        Require(nameof(Glyphs), words.Glyphs is null || ArticleWords.AreGlyphs(words.Glyphs), "لوحة الأحرف من حرف صيني إلى أربعة.");
        Require(nameof(Slug), words.Slug != ArticleWords.ReservedSlug, "هذا الرابط محجوز: اختر غيره.");
        Require(nameof(Series), IsShort(words.Series, SinoNews.Articles.Series.MaxName) && (words.Series is null || Arabic.Slug.From(words.Series).Length > 0),
            $"اسم الملف كلمات قليلة: {SinoNews.Articles.Series.MaxName} حرفًا على الأكثر.");
        Happened(out var eventProblem);
        Require(nameof(EventDay), eventProblem is null, eventProblem ?? "");
        Require(nameof(Source), IsShort(words.Source, MaxLine), $"اسم المصدر طويل: اجعله {MaxLine} حرف على الأكثر.");
        Require(nameof(SourceTitle), IsShort(words.SourceTitle, MaxLine), $"العنوان الأصلي طويل: اجعله {MaxLine} حرف على الأكثر.");
        Require(nameof(SourceUrl), words.SourceUrl is null || IsAddress(words.SourceUrl), "اكتب رابط المصدر كاملًا، مثل https://example.org/news.");
        Require(nameof(Translator), IsShort(words.Translator, MaxAuthor), $"اسم المترجم طويل: اجعله {MaxAuthor} حرفًا على الأكثر.");
        Require(nameof(SeoTitle), IsShort(words.SeoTitle, MaxLine), $"عنوان البحث طويل: اجعله {MaxLine} حرف على الأكثر.");
        Require(nameof(SeoDescription), IsShort(words.SeoDescription, MaxDescription), $"وصف البحث طويل: اجعله {MaxDescription} حرف على الأكثر.");
        return problems.IsValid ? words : null;
    }

    /// <summary>A slug that the writer chose, rather than the title's own.</summary>
    public bool ChoosesSlug(ArticleWords words) => !string.IsNullOrWhiteSpace(Slug) && words.Slug.Length > 0 && words.Slug != Arabic.Slug.From(words.Title);

    private DateTime? Happened(out string? problem)
    {
        problem = null;
        return string.IsNullOrWhiteSpace(EventDay) && string.IsNullOrWhiteSpace(EventHour) ? null : LocalMoment.Read(EventDay, EventHour, SiteClock.Beijing, out problem);
    }

    private static bool IsShort(string? line, int most) => line is null || line.Length <= most;

    private static bool IsAddress(string text) =>
        text.Length <= MaxUrl && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static List<string> Names(string? text) => [.. (text ?? "").Split(Commas).Select(Line).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Line(string? text) => CleanText.Clean(text ?? "", singleLine: true).Text is { Length: > 0 } line ? line : null;
}
