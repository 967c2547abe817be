using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Arabic;
using SinoNews.Search;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>&lt;a marked="pieces"&gt;</c>: a text as <c>bidi</c> writes it, with the pieces that match marked. A mark lies inside
/// the isolated run, or Latin words would change places around it.
/// </summary>
[HtmlTargetElement(Attributes = "marked")]
public sealed class MarkedTagHelper(HtmlEncoder encoder) : TagHelper
{
    public IReadOnlyList<MarkedPiece> Marked { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        var (piece, used) = (0, 0);
        foreach (var run in Bidi.Split(string.Concat(Marked.Select(each => each.Text))))
        {
            html.AppendHtml(Opening(run.Kind));
            for (var at = 0; at < run.Text.Length;)
            {
                for (; used == Marked[piece].Text.Length; used = 0)
                    piece++;
                var length = Math.Min(run.Text.Length - at, Marked[piece].Text.Length - used);
                Append(html, run.Text.Substring(at, length), Marked[piece].IsMarked);
                (at, used) = (at + length, used + length);
            }
            html.AppendHtml(run.Kind is RunKind.Plain ? "" : "</bdi>");
        }
        output.Content.SetHtmlContent(html);
    }

    private void Append(HtmlContentBuilder html, string text, bool marked) =>
        html.AppendHtml(marked ? $"<mark>{encoder.Encode(text)}</mark>" : encoder.Encode(text));

    private static string Opening(RunKind kind) => kind switch
    {
        RunKind.Plain => "",
        RunKind.Han => "<bdi lang=\"zh\">",
        RunKind.Latin => "<bdi lang=\"en\">",
        _ => "<bdi>",
    };
}
