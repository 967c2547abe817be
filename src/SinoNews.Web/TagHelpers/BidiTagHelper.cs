using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Arabic;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>&lt;h1 bidi="text"&gt;</c>: the text encoded, its numbers and its Latin and Chinese runs isolated, so that they
/// do not reorder the Arabic around them.
/// </summary>
[HtmlTargetElement(Attributes = "bidi")]
public sealed class BidiTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string? Bidi { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Content.SetHtmlContent(Isolate(Bidi ?? "", encoder));

    /// <summary>The same for code that builds HTML.</summary>
    public static IHtmlContent Isolate(string text, HtmlEncoder encoder)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in SinoNews.Arabic.Bidi.Split(text))
        {
            var encoded = encoder.Encode(run.Text);
            html.AppendHtml(run.Kind switch
            {
                RunKind.Plain => encoded,
                RunKind.Han => $"<bdi lang=\"zh\">{encoded}</bdi>",
                RunKind.Latin => $"<bdi lang=\"en\">{encoded}</bdi>",
                _ => $"<bdi>{encoded}</bdi>",
            });
        }
        return html;
    }
}
