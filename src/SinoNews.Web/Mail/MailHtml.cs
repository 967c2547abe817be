using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SinoNews.Web.Mail;

/// <summary>The text of a mail as a plain page: paragraphs, quotations, and the links that are the site's own.</summary>
public static class MailHtml
{
    private const string Quoted = "> ";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="site">Only what begins so becomes a link.</param>
    public static string Of(string text, string title, Uri site)
    {
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>{Encoder.Encode(title)}</title></head>"
            + "<body dir=\"rtl\" style=\"font-family: sans-serif; font-size: 16px; line-height: 1.8; text-align: start\">");
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = paragraph.Split('\n');
            html.Append(Array.TrueForAll(lines, IsQuoted)
                ? $"<blockquote dir=\"auto\">{string.Join("<br>", lines.Select(line => Encoder.Encode(line[Quoted.Length..])))}</blockquote>"
                : $"<p>{string.Join("<br>", lines.Select(line => Line(line, site)))}</p>");
        }
        return html.Append("</body></html>").ToString();
    }

    private static bool IsQuoted(string line) => line.StartsWith(Quoted, StringComparison.Ordinal);

    private static string Line(string line, Uri site) => line.StartsWith(site.AbsoluteUri, StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal)
        ? $"<a href=\"{Encoder.Encode(line)}\" dir=\"ltr\">{Encoder.Encode(line)}</a>"
        : Encoder.Encode(line);
}
