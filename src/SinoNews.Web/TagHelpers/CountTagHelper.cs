using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Arabic;

namespace SinoNews.Web.TagHelpers;

/// <summary><c>&lt;count of="3" noun="Nouns.Comment" /&gt;</c>: «3 تعليقات», by the six Arabic plurals, the number isolated.</summary>
public sealed class CountTagHelper(HtmlEncoder encoder) : TagHelper
{
    public long Of { get; set; }

    public required Noun Noun { get; set; }

    /// <summary>After a preposition or a verbal noun: دقيقتين, not دقيقتان.</summary>
    public bool Oblique { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var counted = ArabicPlural.Count(Of, Noun, Oblique);
        if (counted.Number is { } number)
            output.Content.AppendHtml("<bdi>").Append(number).AppendHtml("</bdi> ");
        output.Content.AppendHtml(encoder.Encode(counted.Words));
    }
}
