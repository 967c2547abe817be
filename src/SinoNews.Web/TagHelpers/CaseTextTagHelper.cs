using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Comments;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>&lt;case-text card="…" /&gt;</c>: a comment as a moderator must see it: what the rules matched is marked, and each
/// hidden character that cleaning took out is a chip where it stood. Nothing in it is a link.
/// </summary>
[HtmlTargetElement("case-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CaseTextTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const int MaxChips = 40;
    private const string Open = "<p dir=\"auto\">";

    public required string Text { get; set; }

    public IEnumerable<TextSpan> Marks { get; set; } = [];

    /// <summary>As <see cref="Comment.Removed"/> is written.</summary>
    public string? Removed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var chips = RemovedMarks.Parse(Removed).Take(MaxChips).ToLookup(mark => Math.Clamp(mark.Position, 0, Text.Length), mark => mark.CodePoint);
        var marked = Marked();
        IHtmlContentBuilder html = new HtmlContentBuilder().AppendHtml(Open);
        for (int at = 0, next; at < Text.Length; at = next)
        {
            AppendChips(html, chips[at]);
            if (Text[at] == '\n')
            {
                html.AppendHtml(Text.AsSpan(at).StartsWith("\n\n") ? $"</p>{Open}" : "<br>");
                next = at + (Text.AsSpan(at).StartsWith("\n\n") ? 2 : 1);
                continue;
            }
            next = at + 1;
            while (next < Text.Length && Text[next] != '\n' && marked[next] == marked[at] && !chips.Contains(next))
                next++;
            // A match is whole words: isolated as one, or its scripts would change places.
            html = marked[at] ? html.AppendHtml("<mark><bdi>").Append(Text[at..next]).AppendHtml("</bdi></mark>")
                : html.AppendHtml(BidiTagHelper.Isolate(Text[at..next], encoder));
        }
        AppendChips(html, chips[Text.Length]);
        output.Content.SetHtmlContent(html.AppendHtml("</p>"));
    }

    private bool[] Marked()
    {
        var marked = new bool[Text.Length + 1];
        foreach (var mark in Marks)
        {
            for (var i = Math.Max(0, mark.Start); i < Math.Min(Text.Length, mark.Start + mark.Length); i++)
                marked[i] = true;
        }
        return marked;
    }

    // A tower of one character is one chip with its height.
    private static void AppendChips(IHtmlContentBuilder html, IEnumerable<int> codePoints)
    {
        foreach (var group in codePoints.CountBy(code => code))
        {
            var code = group.Key.ToString("X4", CultureInfo.InvariantCulture);
            var times = group.Value == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ×{group.Value}");
            html.AppendHtml($"<span class=\"unseen\" title=\"حرف مخفيّ حُذف من النص\"><bdi dir=\"ltr\">U+{code}{times}</bdi></span>");
        }
    }
}
