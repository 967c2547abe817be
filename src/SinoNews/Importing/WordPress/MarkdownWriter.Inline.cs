using System.Text;
using AngleSharp.Dom;

namespace SinoNews.Importing.WordPress;

internal sealed partial class MarkdownWriter
{
    private const char LineEnd = '\v';
    private const char ParagraphEnd = '\f';

    // Blocks within it stand one after another.
    private string OneLine(IElement element)
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            return MarkdownText.Escape(element.TextContent);
        }
        var text = string.Concat(element.ChildNodes.Select(node => IsBlock(node) ? $" {OneLineOf((IElement)node)} " : Inline(node, emphasised: false)));
        _depth--;
        return SpaceRuns().Replace(text.Replace(LineEnd, ' ').Replace(ParagraphEnd, ' '), " ").Trim();
    }

    private string OneLineOf(IElement block) => block.LocalName switch
    {
        "pre" => MarkdownText.Code(block.TextContent),
        "hr" => "",
        "script" or "style" or "noscript" or "template" or "iframe" or "embed" or "object" or "video" or "audio" or Shortcodes.Gallery =>
            string.Join(' ', Block(block)).Replace('\n', ' '),
        _ => OneLine(block),
    };

    private string Inline(INode node, bool emphasised) => node switch
    {
        IText text => Words(text.Data),
        IElement element => Inline(element, emphasised),
        _ => "",
    };

    private string Inline(IElement element, bool emphasised)
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            return MarkdownText.Escape(element.TextContent);
        }
        var markdown = element.LocalName switch
        {
            "br" => LineEnd.ToString(),
            "img" => Picture(element),
            "code" or "kbd" or "samp" or "tt" => MarkdownText.Code(element.TextContent),
            "a" => Link(element),
            "strong" or "b" when !emphasised => Emphasis(element, MarkdownText.Strong),
            "em" or "i" or "cite" when !emphasised => Emphasis(element, MarkdownText.Emphasis),
            "td" or "th" or "caption" => $" {Content(element, emphasised)} ",
            "input" or "button" or "select" or "textarea" => "",
            _ when Containers.Contains(element.LocalName) => OneLineOf(element),
            _ => Content(element, emphasised),
        };
        _depth--;
        return markdown;
    }

    private string Content(IElement element, bool emphasised) => string.Concat(element.ChildNodes.Select(node => Inline(node, emphasised)));

    private string Words(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (!isRaw)
            return MarkdownText.Escape(text);
        var paragraphs = text.Split('\n').Select(line => MarkdownText.Escape(line)).ToList();
        var words = new StringBuilder();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var isBlank = string.IsNullOrWhiteSpace(paragraphs[i]) && i > 0 && i < paragraphs.Count - 1;
            words.Append(isBlank ? "" : paragraphs[i]);
            if (i < paragraphs.Count - 1)
                words.Append(isBlank ? ParagraphEnd : LineEnd);
        }
        return words.ToString();
    }

    // Markdown sees emphasis only where its marks lean on a word, or on a sign with a space behind it. Elsewhere the words go without.
    private string Emphasis(IElement element, (char Start, char End) mark)
    {
        var inner = Content(element, emphasised: true);
        var words = inner.Trim(' ', LineEnd, ParagraphEnd);
        if (words.Length == 0 || words.AsSpan().ContainsAny(LineEnd, ParagraphEnd)
            || !(Leans(words[0]) || Leaves(element, element.PreviousSibling, atEnd: true)) || !(Leans(words[^1]) || Leaves(element, element.NextSibling, atEnd: false)))
            return inner;
        var start = inner.IndexOf(words, StringComparison.Ordinal);
        return $"{inner[..start]}{mark.Start}{words}{mark.End}{inner[(start + words.Length)..]}";
    }

    private static bool Leans(char character) => !char.IsWhiteSpace(character) && !char.IsPunctuation(character) && !char.IsSymbol(character) && !char.IsControl(character);

    private static bool Leaves(IElement element, INode? neighbour, bool atEnd) => neighbour switch
    {
        null => element.ParentElement is { } parent && Containers.Contains(parent.LocalName),
        IText { Data: { Length: > 0 } data } => (atEnd ? data[^1] : data[0]) is ' ' or '\n',
        IElement { LocalName: "br" } => true,
        _ => false,
    };

    private string Link(IElement link)
    {
        var words = Content(link, emphasised: true);
        var address = Address(link.GetAttribute("href"));
        // A picture is shown; where it led is its own file as a rule.
        if (address is null || link.QuerySelector("img") is not null || words.AsSpan().ContainsAny(LineEnd, ParagraphEnd))
            return words;
        var shown = words.Trim();
        return shown.Length == 0 ? "" : $"{(words[0] is ' ' ? " " : "")}[{shown}](<{address}>){(words[^1] is ' ' ? " " : "")}";
    }

    /// <summary>An address that may be linked, as it can stand between angle brackets; null for any other.</summary>
    private static string? Address(string? href)
    {
        var address = string.Concat((href ?? "").Trim().Where(character => !char.IsControl(character)));
        var isOurs = address.StartsWith('/') || address.StartsWith('#') || address.StartsWith('?');
        if (address.Length is 0 or > 2000 || !(isOurs || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto")))
            return null;
        return address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)
            .Replace("*", "%2A", StringComparison.Ordinal).Replace("`", "%60", StringComparison.Ordinal);
    }
}
