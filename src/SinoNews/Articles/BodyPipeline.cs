using System.Net;
using AngleSharp.Html.Parser;
using Markdig.Syntax;
using SinoNews.Articles.Rendering;
using SinoNews.Names;

namespace SinoNews.Articles;

/// <summary>Markdown to the HTML that readers get: parsed, shaped for an Arabic page, then let through an allow-list.</summary>
public static class BodyPipeline
{
    /// <summary>Raise it when the output changes: older bodies are then rendered anew.</summary>
    public const int Version = 5;

    /// <summary>The longest text rendered, in UTF-16 units: about fifteen thousand words.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Pure: what the library knows of the pictures is given, <see cref="PictureHashes"/> tells of which.</summary>
    /// <param name="showsTerms">The first mention of each entry of the lexicon carries its card; else only those that <c>{{term}}</c> asks for.</param>
    public static RenderedBody Render(
        string markdown, IReadOnlyDictionary<string, BodyPicture>? pictures = null, Lexicon? lexicon = null, bool showsTerms = true)
    {
        using var document = new HtmlParser().ParseDocument(ToHtml(markdown));
        var body = document.Body!;
        new Figures(pictures).Place(body);
        PullQuotes.Sign(body);
        Tables.Box(body);
        Footnotes.Number(body);
        var terms = new Terms(lexicon ?? Lexicon.Empty);
        terms.Place(body, showsTerms);
        var text = PlainText.Of(body);
        Directions.Set(body);
        Isolation.Isolate(body);
        AllowList.Apply(document);
        return new RenderedBody(body.InnerHtml.Trim(), text, TermCards.Html(document, terms.Carded));
    }

    /// <summary>The hashes of the library's pictures that a text names, each once, in order.</summary>
    public static IReadOnlyList<string> PictureHashes(string markdown) => StoryMarkdown.PictureHashes(markdown);

    /// <summary>The text shows a picture that neither it nor the library describes for those who can't see it.</summary>
    public static bool HasUndescribedPicture(string markdown, IReadOnlyDictionary<string, BodyPicture> pictures) =>
        StoryMarkdown.HasUndescribedPicture(markdown, pictures);

    /// <summary>More marks than any story has: Markdown's time is quadratic in some of them.</summary>
    public static bool IsOvermarked(string markdown) => StoryMarkdown.IsOvermarked(markdown);

    // What nobody means is shown as typed rather than lost.
    private static string ToHtml(string markdown)
    {
        if (StoryMarkdown.Parse(markdown) is not { } document)
            return AsTyped(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level, 2, 4); // the page's h1 is the headline
        StraightQuotes.Replace(document);
        return StoryMarkdown.ToHtml(document) ?? AsTyped(markdown);
    }

    private static string AsTyped(string markdown) => $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>";
}

/// <summary>What the pipeline makes of a text.</summary>
/// <param name="Html">Safe.</param>
/// <param name="Text">Plain, one block a line.</param>
/// <param name="Cards">The cards of the terms that <paramref name="Html"/> links, as HTML of their own; empty without any.</param>
public sealed record RenderedBody(string Html, string Text, string Cards);
