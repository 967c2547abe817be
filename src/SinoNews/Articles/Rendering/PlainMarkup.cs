using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SinoNews.Articles.Rendering;

/// <summary>A rendered body made ready for a page of words alone: no picture, no card, no address longer than a paragraph.</summary>
internal static partial class PlainMarkup
{
    /// <summary>As long as any that the cut may put there: it fills in the page, or takes it away.</summary>
    internal const string SomePage = "?page=0000";

    private const int LongestAddress = 2000;

    internal static void Apply(IElement body)
    {
        foreach (var figure in body.QuerySelectorAll("figure").ToList())
            figure.Replace(InWords(figure));
        foreach (var image in body.QuerySelectorAll("img").ToList())
            image.Replace(image.Owner!.CreateTextNode(Description(image)));
        foreach (var gallery in body.QuerySelectorAll("div.gallery").ToList())
            gallery.Replace([.. gallery.ChildNodes]);
        foreach (var link in body.QuerySelectorAll("a").ToList())
            Lighten(link);
    }

    private static IElement InWords(IElement figure)
    {
        var words = figure.Owner!.CreateElement("p");
        words.ClassName = "pic";
        words.TextContent = figure.QuerySelector("img") is { } image ? Description(image) : "صورة";
        Isolation.Isolate(words);
        if (figure.QuerySelector("figcaption") is { } caption && caption.TextContent.Trim() is { Length: > 0 } said && !words.TextContent.Contains(said, StringComparison.Ordinal))
        {
            words.Append(figure.Owner.CreateTextNode(". "));
            words.Append([.. caption.ChildNodes]);
        }
        return words;
    }

    private static string Description(IElement image) =>
        image.GetAttribute("alt")?.Trim().TrimEnd('.') is { Length: > 0 } alt ? $"صورة: {alt}" : "صورة";

    private static void Lighten(IElement link)
    {
        link.RemoveAttribute("title");
        if (link.GetAttribute("href") is not { Length: <= LongestAddress } address)
        {
            link.Replace([.. link.ChildNodes]);
            return;
        }
        if (link.ClassName == "term")
        {
            link.RemoveAttribute("class");
            link.RemoveAttribute("data-term");
        }
        if (Note().IsMatch(address))
            link.SetAttribute("href", SomePage + address);
    }

    [GeneratedRegex("^#fn(?:ref)?[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();
}
