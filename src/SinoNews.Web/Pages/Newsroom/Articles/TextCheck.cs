using SinoNews.Arabic.Typesetting;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>One thing that the linter found in a field of the story form.</summary>
/// <param name="Field">The name of the field, such as <c>Input.Body</c>.</param>
public sealed record TextFinding(string Field, string FieldName, Finding Finding)
{
    /// <summary>Names it to the button that puts it right.</summary>
    public string Id => $"{Field}:{Finding.Id}";
}

/// <summary>The linter over the fields of the story form.</summary>
public static class TextCheck
{
    /// <summary>Puts right everything that can be.</summary>
    public const string All = "all";

    public static IReadOnlyList<TextFinding> Of(ArticleInput input) =>
    [
        .. Typography.CheckLine(Lines(input.Title)).Select(finding => new TextFinding("Input.Title", "العنوان", finding)),
        .. Line("Input.Kicker", "عنوان تمهيدي", input.Kicker),
        .. Line("Input.Standfirst", "المقدمة", input.Standfirst),
        .. Typography.Check(Lines(input.Body)).Select(finding => new TextFinding("Input.Body", "النص", finding)),
        .. Line("Input.SeoTitle", "عنوان البحث", input.SeoTitle),
        .. Line("Input.SeoDescription", "وصف البحث", input.SeoDescription),
    ];

    /// <summary>The form with one finding put right, or all of them; as it is when the text is another by now.</summary>
    public static ArticleInput Fix(ArticleInput input, string id)
    {
        if (id == All)
        {
            return input with
            {
                Title = Typography.FixLine(Lines(input.Title)),
                Kicker = Typography.FixLine(Lines(input.Kicker)),
                Standfirst = Typography.FixLine(Lines(input.Standfirst)),
                Body = Typography.FixAll(Lines(input.Body)),
                SeoTitle = Typography.FixLine(Lines(input.SeoTitle)),
                SeoDescription = Typography.FixLine(Lines(input.SeoDescription)),
            };
        }
        return Of(input).FirstOrDefault(found => found.Id == id) is not { } found ? input : found.Field switch
        {
            "Input.Title" => input with { Title = Typography.Fix(Lines(input.Title), found.Finding) },
            "Input.Kicker" => input with { Kicker = Typography.Fix(Lines(input.Kicker), found.Finding) },
            "Input.SeoTitle" => input with { SeoTitle = Typography.Fix(Lines(input.SeoTitle), found.Finding) },
            "Input.SeoDescription" => input with { SeoDescription = Typography.Fix(Lines(input.SeoDescription), found.Finding) },
            "Input.Standfirst" => input with { Standfirst = Typography.Fix(Lines(input.Standfirst), found.Finding) },
            _ => input with { Body = Typography.Fix(Lines(input.Body), found.Finding) },
        };
    }

    private static IEnumerable<TextFinding> Line(string field, string name, string? text) =>
        Typography.CheckLine(Lines(text), longest: null).Select(finding => new TextFinding(field, name, finding));

    // A form sends CRLF; the field holds LF, and the places count there.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
