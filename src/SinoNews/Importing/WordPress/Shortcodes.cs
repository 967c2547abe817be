using System.Net;
using System.Text.RegularExpressions;

namespace SinoNews.Importing.WordPress;

/// <summary>
/// WordPress's words in brackets as HTML: captions and addresses become what they stand for, galleries their pictures;
/// what only a plugin understood stays to be seen, as code.
/// </summary>
internal static partial class Shortcodes
{
    /// <summary>The element that stands for a gallery, with the numbers of its pictures in <c>ids</c>.</summary>
    internal const string Gallery = "wp-gallery";

    private const int AtMost = 500;

    /// <param name="unknown">Is told the name of each shortcode that was left as it is.</param>
    internal static string Replace(string html, Action<string> unknown)
    {
        if (!html.Contains('[', StringComparison.Ordinal))
            return html;
        html = Captions().Replace(html, match => Caption(match.Groups["inner"].Value, match.Groups["attributes"].Value), AtMost);
        html = Embeds().Replace(html, match => $"\n\n<a href=\"{WebUtility.HtmlEncode(match.Groups["url"].Value.Trim())}\">{WebUtility.HtmlEncode(match.Groups["url"].Value.Trim())}</a>\n\n", AtMost);
        html = Galleries().Replace(html, match => $"\n\n<{Gallery} ids=\"{WebUtility.HtmlEncode(Ids().Match(match.Value).Groups["ids"].Value)}\"></{Gallery}>\n\n", AtMost);
        return Others().Replace(html, match => Shown(match, unknown));
    }

    private static string Caption(string inner, string attributes)
    {
        var image = Images().Match(inner);
        var words = image.Success ? inner[(image.Index + image.Length)..] : inner;
        if (words.Trim().Length == 0)
            words = CaptionWords().Match(attributes).Groups["words"].Value;
        return $"\n\n<figure>{image.Value}<figcaption>{words}</figcaption></figure>\n\n";
    }

    // Words in brackets are words; what has attributes or an end was meant for a plugin.
    private static string Shown(Match match, Action<string> unknown)
    {
        if (!match.Value.Contains('=', StringComparison.Ordinal) && !match.Value.StartsWith("[/", StringComparison.Ordinal) && !match.Groups["name"].Value.AsSpan().ContainsAny('_', '-'))
            return match.Value;
        unknown(match.Groups["name"].Value);
        return $"<code>{WebUtility.HtmlEncode(WebUtility.HtmlDecode(match.Value))}</code>";
    }

    [GeneratedRegex(@"\[caption(?<attributes>[^\]]{0,1000})\](?<inner>.{0,5000}?)\[/caption\]", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Captions();

    [GeneratedRegex(@"(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,4000}>(?:\s*</a>)?", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Images();

    [GeneratedRegex("""caption=["'](?<words>[^"']*)["']""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CaptionWords();

    [GeneratedRegex(@"\[embed[^\]]{0,500}\](?<url>[^\[\s<]{1,2000})\[/embed\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Embeds();

    [GeneratedRegex(@"\[gallery[^\]]{0,1000}\]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Galleries();

    [GeneratedRegex("""ids=["'](?<ids>[\d,\s]*)["']""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Ids();

    [GeneratedRegex("""\[/?(?<name>[a-z][a-z0-9_-]{1,40})(?:\s[^\[\]<>]{0,1000}|/)?\]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Others();
}
