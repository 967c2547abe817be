using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SinoNews.Tests.Feeds;

/// <summary>HTML that a feed may carry: whole by the HTML standard, of elements and attributes that feed readers take for safe, its addresses absolute.</summary>
internal static partial class HtmlRules
{
    // Of those that the validator accepts, the ones that a text is made of.
    private static readonly HashSet<string> Elements =
    [
        "a", "b", "bdi", "blockquote", "br", "code", "div", "em", "figcaption", "figure", "footer", "h2", "h3", "h4", "hr", "i", "img", "li", "ol", "p", "pre", "section", "span",
        "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Attributes = ["alt", "colspan", "dir", "height", "href", "lang", "rowspan", "scope", "sizes", "src", "srcset", "start", "title", "width"];

    internal static IEnumerable<string> Of(string html)
    {
        string? broken = null;
        try
        {
            new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument($"<!doctype html><html><head><title>t</title></head><body>{html}</body></html>").Dispose();
        }
        catch (HtmlParseException error)
        {
            broken = $"{error.Message} {error.Position}";
        }
        if (broken is not null)
            yield return broken;
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            foreach (var problem in Of(element))
                yield return problem;
        }
    }

    private static IEnumerable<string> Of(IElement element)
    {
        if (!Elements.Contains(element.LocalName))
            yield return $"<{element.LocalName}> is left out by feed readers.";
        foreach (var attribute in element.Attributes.Where(attribute => !Attributes.Contains(attribute.Name)))
            yield return $"<{element.LocalName} {attribute.Name}> is left out by feed readers.";
        foreach (var address in new[] { element.GetAttribute("href"), element.GetAttribute("src") }.OfType<string>().Concat(Candidates(element)))
        {
            if (!Absolute().IsMatch(address))
                yield return $"{address} leads nowhere away from the site.";
        }
        if (element is { LocalName: "img" } && element.GetAttribute("alt") is null)
            yield return "A picture is not described.";
    }

    private static IEnumerable<string> Candidates(IElement element) =>
        (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(candidate => candidate.Split(' ')[0]);

    [GeneratedRegex("^(https?://|mailto:)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Absolute();
}
