using SinoNews.Arabic.Typesetting;
using SinoNews.Names;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>One thing that the linter found in a field of the story form.</summary>
/// <param name="Field">The name of the field, such as <c>Input.Body</c>.</param>
public sealed record TextFinding(string Field, string FieldName, Finding Finding)
{
    /// <summary>Names it to the button that puts it right.</summary>
    public string Id => $"{Field}:{Finding.Id}";
}

/// <summary>The linter and the glossary over the fields of the story form.</summary>
public static class TextCheck
{
    /// <summary>Puts right everything that can be.</summary>
    public const string All = "all";

    public static IReadOnlyList<TextFinding> Of(ArticleInput input, Lexicon lexicon) =>
    [
        .. Of("Input.Title", "العنوان", Typography.CheckLine(Lines(input.Title)), HouseStyle.CheckLine(Lines(input.Title), lexicon)),
        .. Line("Input.Kicker", "عنوان تمهيدي", input.Kicker, lexicon),
        .. Line("Input.Standfirst", "المقدمة", input.Standfirst, lexicon),
        .. Of("Input.Body", "النص", Typography.Check(Lines(input.Body)), HouseStyle.Check(Lines(input.Body), lexicon)),
        .. Line("Input.SeoTitle", "عنوان البحث", input.SeoTitle, lexicon),
        .. Line("Input.SeoDescription", "وصف البحث", input.SeoDescription, lexicon),
    ];

    /// <summary>The form with one finding put right, or all of them; as it is when the text is another by now.</summary>
    public static ArticleInput Fix(ArticleInput input, string id, Lexicon lexicon)
    {
        if (id == All)
        {
            return input with
            {
                Title = HouseStyle.FixLine(Typography.FixLine(Lines(input.Title)), lexicon),
                Kicker = HouseStyle.FixLine(Typography.FixLine(Lines(input.Kicker)), lexicon),
                Standfirst = HouseStyle.FixLine(Typography.FixLine(Lines(input.Standfirst)), lexicon),
                Body = HouseStyle.Fix(Typography.FixAll(Lines(input.Body)), lexicon),
                SeoTitle = HouseStyle.FixLine(Typography.FixLine(Lines(input.SeoTitle)), lexicon),
                SeoDescription = HouseStyle.FixLine(Typography.FixLine(Lines(input.SeoDescription)), lexicon),
            };
        }
        return Of(input, lexicon).FirstOrDefault(found => found.Id == id) is not { } found ? input : found.Field switch
        {
            "Input.Title" => input with { Title = Typography.Fix(Lines(input.Title), found.Finding) },
            "Input.Kicker" => input with { Kicker = Typography.Fix(Lines(input.Kicker), found.Finding) },
            "Input.SeoTitle" => input with { SeoTitle = Typography.Fix(Lines(input.SeoTitle), found.Finding) },
            "Input.SeoDescription" => input with { SeoDescription = Typography.Fix(Lines(input.SeoDescription), found.Finding) },
            "Input.Standfirst" => input with { Standfirst = Typography.Fix(Lines(input.Standfirst), found.Finding) },
            _ => input with { Body = Typography.Fix(Lines(input.Body), found.Finding) },
        };
    }

    private static IEnumerable<TextFinding> Line(string field, string name, string? text, Lexicon lexicon) =>
        Of(field, name, Typography.CheckLine(Lines(text), longest: null), HouseStyle.CheckLine(Lines(text), lexicon));

    private static IEnumerable<TextFinding> Of(string field, string name, IReadOnlyList<Finding> typography, IReadOnlyList<Finding> names) =>
        typography.Concat(names).OrderBy(finding => finding.Start).Select(finding => new TextFinding(field, name, finding));

    // A form sends CRLF; the field holds LF, and the places count there.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
