using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SinoNews.Importing.WordPress;

/// <summary>
/// An HTML text as the Markdown of our stories, by a walk over its tree. What Markdown has no word for stays as words,
/// and is told.
/// </summary>
/// <param name="isRaw">Typed without paragraphs, as WordPress lets one: a blank line parts them and a line's end breaks the line.</param>
/// <param name="pictures">By the address or <c>#number</c> that the text names them with: what Markdown shows them.</param>
/// <param name="lost">Is told what could not be carried.</param>
internal sealed partial class MarkdownWriter(bool isRaw, IReadOnlyDictionary<string, string> pictures, Action<string, string> lost)
{
    private const int MaxDepth = 40;

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "aside", "header", "footer", "main", "center", "address", "details", "summary", "dl", "dt", "dd",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table", "figure", "figcaption", "hr", "nav", "fieldset", "form",
        "script", "style", "noscript", "template", "iframe", "embed", "object", "video", "audio", Shortcodes.Gallery,
    };

    private int _depth;

    /// <summary>All of the element's content.</summary>
    internal string Write(IElement body) => MarkdownText.Settle(string.Join("\n\n", Blocks(body)));

    private List<string> Blocks(INode parent)
    {
        List<string> blocks = [];
        if (++_depth > MaxDepth)
        {
            lost("nested too deeply", "its words are kept, their form is not");
            AddParagraphs(blocks, MarkdownText.Escape(parent.TextContent));
        }
        else
        {
            List<INode> run = [];
            foreach (var node in parent.ChildNodes)
            {
                if (!IsBlock(node))
                {
                    run.Add(node);
                    continue;
                }
                AddRun(blocks, run);
                blocks.AddRange(Block((IElement)node).Where(block => block.Length > 0));
            }
            AddRun(blocks, run);
        }
        _depth--;
        return blocks;
    }

    // An inline element around blocks, such as a link around a figure, is no line of text.
    private static bool IsBlock(INode node) => node is IElement element && (Containers.Contains(element.LocalName) || element.Children.Any(IsBlock));

    private void AddRun(List<string> blocks, List<INode> run)
    {
        AddParagraphs(blocks, string.Concat(run.Select(node => Inline(node, emphasised: false))));
        run.Clear();
    }

    // A paragraph's end is a form feed: no text has one, Escape makes it a space.
    private static void AddParagraphs(List<string> blocks, string text)
    {
        foreach (var paragraph in text.Split(ParagraphEnd))
        {
            var lines = paragraph.Split(LineEnd).Select(line => MarkdownText.AtStart(SpaceRuns().Replace(line, " ").Trim(' '))).ToList();
            while (lines.Count > 0 && lines[0].Length == 0)
                lines.RemoveAt(0);
            while (lines.Count > 0 && lines[^1].Length == 0)
                lines.RemoveAt(lines.Count - 1);
            // A blank line between two breaks would end the paragraph.
            if (lines.Count > 0)
                blocks.Add(string.Join("\\\n", lines.Where(line => line.Length > 0)));
        }
    }

    private IEnumerable<string> Block(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                var heading = OneLine(element);
                // A mark at the end would be taken for the heading's own.
                heading = heading.EndsWith('#') ? $"{heading[..^1]}\\#" : heading;
                return heading.Length == 0 ? [] : [$"{new string('#', Math.Clamp(element.LocalName[1] - '0', 2, 4))} {heading}"];
            case "ul" or "ol":
                return List(element);
            case "blockquote":
                return [Prefixed(Blocks(element), "> ", "> ")];
            case "pre":
                return [Fenced(element.TextContent)];
            case "table":
                return Table(element);
            case "hr":
                return ["---"];
            case "figcaption":
                return Blocks(element);
            case "figure":
                return Figure(element);
            case Shortcodes.Gallery:
                return GalleryOf(element);
            case "iframe" or "embed" or "object" or "video" or "audio":
                return [Embedded(element)];
            case "script" or "style" or "noscript" or "template":
                lost($"{element.LocalName} dropped", "");
                return [];
            case "form":
                lost("form dropped", "its words are kept");
                return Blocks(element);
            default:
                return Blocks(element);
        }
    }

    private List<string> List(IElement list)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start is >= 0 and < 100_000_000 ? start : 1;
        List<string> items = [];
        // A list may stand in a list without an item of its own.
        foreach (var item in list.ChildNodes.Where(node => node is IElement || !string.IsNullOrWhiteSpace(node.TextContent)))
        {
            var marker = list.LocalName == "ol" ? FormattableString.Invariant($"{number++}. ") : "- ";
            List<string> blocks = item is IElement { LocalName: "li" } ? Blocks(item) : item is IElement nested && IsBlock(nested) ? [.. Block(nested)] : [Inline(item, false).Trim(LineEnd, ParagraphEnd, ' ')];
            if (blocks.Any(block => block.Length > 0))
                items.Add(Prefixed(blocks, marker, new string(' ', marker.Length)));
        }
        return items.Count == 0 ? [] : [string.Join('\n', items)];
    }

    private static string Prefixed(IEnumerable<string> blocks, string first, string others)
    {
        var lines = string.Join("\n\n", blocks).Split('\n');
        return string.Join('\n', lines.Select((line, i) => i == 0 ? first + line : line.Length == 0 ? others.TrimEnd() : others + line));
    }

    private static string Fenced(string code)
    {
        code = string.Concat(code.Where(character => character is '\n' or '\t' || !char.IsControl(character)));
        var fence = new string('`', Math.Max(3, MarkdownText.LongestRun(code) + 1));
        return string.IsNullOrWhiteSpace(code) ? "" : $"{fence}\n{code.Trim('\n')}\n{fence}";
    }

    private string[] Table(IElement table)
    {
        var caption = table.QuerySelector("caption") is { } words ? OneLine(words) : "";
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(OneLine).ToList()).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0)
            return caption.Length == 0 ? [] : [MarkdownText.AtStart(caption)];
        if (table.QuerySelector("[rowspan], [colspan]") is not null)
            lost("joined cells of a table", "each stands in its first place only");
        var width = rows.Max(row => row.Count);
        List<string> lines = [.. rows.Select(row => $"| {string.Join(" | ", row.Concat(Enumerable.Repeat("", width - row.Count)))} |")];
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", width))}");
        string[] blocks = [MarkdownText.AtStart(caption), string.Join('\n', lines)];
        return blocks;
    }

    [GeneratedRegex(" {2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceRuns();
}
