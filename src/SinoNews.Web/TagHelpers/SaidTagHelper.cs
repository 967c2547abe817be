using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Comments.Checks;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>&lt;said text="…" /&gt;</c>: a reader's words: encoded, paragraphs and line breaks kept, foreign runs isolated, each
/// paragraph in its own direction, addresses linked without lending them the site's name.
/// </summary>
[HtmlTargetElement("said", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SaidTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const string TrailingPunctuation = ".,;:!?)]}»،؛؟";

    public required string Text { get; set; }

    /// <summary>A class for each paragraph.</summary>
    public string? Class { get; set; }

    /// <summary>False where a link would be a trap: in the moderation queue.</summary>
    public bool Links { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var paragraph in Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            output.Content.AppendHtml(Class is null ? "<p dir=\"auto\">" : $"<p dir=\"auto\" class=\"{encoder.Encode(Class)}\">");
            var lines = paragraph.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    output.Content.AppendHtml("<br>");
                output.Content.AppendHtml(Line(lines[i]));
            }
            output.Content.AppendHtml("</p>");
        }
    }

    private HtmlContentBuilder Line(string line)
    {
        var html = new HtmlContentBuilder();
        var at = 0;
        if (Links)
        {
            foreach (var match in CarriesLinks.Link().EnumerateMatches(line))
            {
                var address = line.Substring(match.Index, match.Length).TrimEnd([.. TrailingPunctuation]);
                html.AppendHtml(BidiTagHelper.Isolate(line[at..match.Index], encoder)).AppendHtml(Anchor(address));
                at = match.Index + address.Length;
            }
        }
        return (HtmlContentBuilder)html.AppendHtml(BidiTagHelper.Isolate(line[at..], encoder));
    }

    private string Anchor(string address)
    {
        var href = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + address : address;
        var shown = $"<bdi dir=\"ltr\">{encoder.Encode(address)}</bdi>";
        return Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? $"<a href=\"{encoder.Encode(uri.AbsoluteUri)}\" rel=\"nofollow ugc noopener\">{shown}</a>"
            : shown;
    }
}
