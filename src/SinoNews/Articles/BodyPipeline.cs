using System.Net;
using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using SinoNews.Arabic;

namespace SinoNews.Articles;

/// <summary>Markdown to the HTML that readers get: CommonMark without raw HTML, an allow-list, then isolation of foreign runs.</summary>
public static class BodyPipeline
{
    /// <summary>Raise it when the output changes: older bodies are then rendered anew.</summary>
    public const int Version = 1;

    /// <summary>The longest text rendered, in UTF-16 units: about fifteen thousand words.</summary>
    public const int MaxLength = 100_000;

    private const int MaxMarks = 2000;

    // In one stretch of text; inserting is quadratic in them, and no sentence has so many.
    private const int MaxRuns = 2000;
    private const string Marks = "[*_`<!>";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    private static readonly string[] AllowedTags =
        ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "code", "pre", "hr", "br"];

    /// <returns>The safe HTML and its plain text, one block a line.</returns>
    public static (string Html, string Text) Render(string markdown)
    {
        var safe = Sanitizer().SanitizeDom(ToHtml(markdown));
        var body = safe.Body!;
        foreach (var quote in body.QuerySelectorAll("blockquote"))
            quote.ClassName = "pull";
        var text = string.Join('\n', body.QuerySelectorAll("p, h2, h3, h4, li, pre")
            .Where(block => block.QuerySelector("p") is null)
            .Select(block => block.TextContent.Trim()));
        Isolate(body);
        return (body.InnerHtml.Trim(), text);
    }

    /// <summary>More marks than any story has: Markdown's time is quadratic in some of them.</summary>
    public static bool IsOvermarked(string markdown) =>
        Marks.Any(mark => markdown.AsSpan().Count(mark) > MaxMarks);

    // What is too long, overmarked or nested beyond Markdig's limit nobody means: shown as typed rather than lost.
    private static string ToHtml(string markdown)
    {
        if (markdown.Length > MaxLength || IsOvermarked(markdown))
            return AsTyped(markdown);
        try
        {
            var document = Markdig.Markdown.Parse(markdown, Markdown);
            foreach (var heading in document.Descendants<HeadingBlock>())
                heading.Level = Math.Clamp(heading.Level, 2, 4); // the page's h1 is the headline
            return document.ToHtml(Markdown);
        }
        catch (ArgumentException)
        {
            return AsTyped(markdown);
        }
    }

    private static string AsTyped(string markdown) => $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>";

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(AllowedTags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "title", "start"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        })
        {
            KeepChildNodes = true,
        };
        return sanitizer;
    }

    // In a right-to-left line a number or a Latin or Chinese run reorders what stands beside it unless it is isolated.
    private static void Isolate(IElement body)
    {
        var texts = body.GetDescendants().OfType<IText>()
            .Where(text => text.ParentElement!.Closest("code, pre") is null).ToList();
        foreach (var text in texts)
        {
            var runs = Bidi.Split(text.Data);
            if (runs.Count > MaxRuns || runs.All(run => run.Kind is RunKind.Plain))
                continue;
            foreach (var run in runs)
                text.Before(Node(body.Owner!, run));
            text.Remove();
        }
    }

    private static INode Node(IDocument document, Run run)
    {
        if (run.Kind is RunKind.Plain)
            return document.CreateTextNode(run.Text);
        var bdi = document.CreateElement("bdi");
        bdi.TextContent = run.Text;
        if (run.Kind is RunKind.Han)
            bdi.SetAttribute("lang", "zh");
        else if (run.Kind is RunKind.Latin)
            bdi.SetAttribute("lang", "en");
        return bdi;
    }
}
