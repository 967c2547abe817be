using AngleSharp.Html.Parser;
using SinoNews.Arabic;

namespace SinoNews.Importing.WordPress;

/// <summary>The text of a post, parsed once: first asked what pictures it names, then written as Markdown.</summary>
internal sealed class WordPressBody : IDisposable
{
    private readonly AngleSharp.Html.Dom.IHtmlDocument _document;
    private readonly bool _isRaw;
    private readonly Action<string, string> _lost;

    /// <param name="lost">Is told what could not be carried, and what of it.</param>
    internal WordPressBody(string html, Action<string, string> lost)
    {
        _lost = lost;
        // Blocks mark themselves, and have their paragraphs; a text without them is as it was typed.
        _isRaw = !html.Contains("<!-- wp:", StringComparison.Ordinal);
        var clean = string.Concat(html.Where(character => character is '\n' or '\r' or '\t' || !char.IsControl(character)));
        _document = new HtmlParser().ParseDocument($"<!doctype html><body>{Shortcodes.Replace(clean, name => lost("shortcode kept as text", name))}");
    }

    /// <summary>By whatever name the text calls them.</summary>
    internal IEnumerable<string> PictureNames => _document.Body!.QuerySelectorAll("img").SelectMany(MarkdownWriter.NamesOf)
        .Concat(_document.Body!.QuerySelectorAll(Shortcodes.Gallery).SelectMany(MarkdownWriter.NamesOfGallery)).Distinct(StringComparer.Ordinal);

    /// <param name="pictures">What shows those that are at hand, by name.</param>
    internal string Markdown(IReadOnlyDictionary<string, string> pictures) => new MarkdownWriter(_isRaw, pictures, _lost).Write(_document.Body!);

    /// <summary>The words alone, lines kept: for comments, excerpts and titles.</summary>
    internal static string Plain(string html, bool singleLine)
    {
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body>{html}");
        foreach (var gone in document.Body!.QuerySelectorAll("script, style").ToList())
            gone.Remove();
        foreach (var link in document.Body!.QuerySelectorAll("a[href^=http]"))
        {
            if (!singleLine && link.GetAttribute("href") is { } address && !link.TextContent.Contains(address, StringComparison.Ordinal))
                link.AppendChild(document.CreateTextNode($" ({address})"));
        }
        foreach (var end in document.Body!.QuerySelectorAll("br, p, li, blockquote").ToList())
            end.After(document.CreateTextNode("\n"));
        return CleanText.Clean(document.Body!.TextContent, singleLine).Text;
    }

    public void Dispose() => _document.Dispose();
}
