using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Articles.Rendering;
using SinoNews.Media;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>
/// A story as other programs show it: the standfirst and the picture before the text, each address whole, nothing that only
/// the site's own styles and scripts understand, in a box that says its language and direction.
/// </summary>
internal sealed class FeedHtml(SiteAddress address, SiteClock clock)
{
    private const string Sizes = "(min-width: 40rem) 36rem, 100vw";

    // All of them are among those that the W3C's feed validator takes for safe.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "href", "title", "src", "srcset", "sizes", "width", "height", "alt", "dir", "lang", "start", "scope",
    };

    /// <param name="page">The story's own, to which its notes and whatever is relative lead.</param>
    internal string Of(StoryInFull story, Uri page)
    {
        using var document = new HtmlParser().ParseDocument(story.Html);
        var box = New(document, "div", ("dir", "rtl"), ("lang", "ar"));
        if (story.Card.Standfirst is { } standfirst)
            box.Append(Isolated(New(document, "p"), standfirst));
        if (story.Card.Picture is { } picture)
            box.Append(Figure(document, picture, story));
        Send(document.Body!, page);
        if (story.Notes.EventAt is { } happened)
            box.Append(Isolated(New(document, "p"), EventWords.Of(happened, clock)));
        box.Append([.. document.Body!.ChildNodes]);
        foreach (var correction in story.Corrections)
            box.Append(Isolated(New(document, "p"), $"تصويب ({Day(correction.At)}): {correction.Note}"));
        if (story.Notes.HasSource)
            box.Append(Source(document, story.Notes));
        return XmlCharacters.Only(box.OuterHtml);
    }

    /// <summary>The text alone, its addresses whole.</summary>
    /// <param name="page">The story's own.</param>
    internal string OfText(string html, Uri page)
    {
        using var document = new HtmlParser().ParseDocument(html);
        Send(document.Body!, page);
        return XmlCharacters.Only(document.Body!.InnerHtml);
    }

    private void Send(IElement text, Uri page)
    {
        foreach (var element in text.QuerySelectorAll("*"))
            SendOne(element, page);
    }

    private void SendOne(IElement element, Uri page)
    {
        foreach (var attribute in element.Attributes.Where(attribute => !Kept.Contains(attribute.Name)).ToList())
            element.RemoveAttribute(attribute.Name);
        if (element.GetAttribute("href") is { } link)
            Set(element, "href", Whole(link, page));
        if (element.GetAttribute("src") is { } source)
            Set(element, "src", Whole(source, page));
        if (element.GetAttribute("srcset") is { } sources)
            element.SetAttribute("srcset", WholeSet(sources));
    }

    private static void Set(IElement element, string attribute, string? address)
    {
        if (address is null)
            element.RemoveAttribute(attribute);
        else
            element.SetAttribute(attribute, address);
    }

    // A path alone counts as absolute on some systems: what decides is the scheme.
    private static string? Whole(string link, Uri page) =>
        link.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Uri.CheckSchemeName(link[..colon]) ? link
        : Uri.TryCreate(page, link, out var whole) ? whole.AbsoluteUri : null;

    // «path 480w, path 960w», as the pipeline and PictureRef write it.
    private string WholeSet(string sources) => string.Join(", ", sources.Split(", ").Select(source => source.Split(' ') is [var path, var width] ? $"{address.Absolute(path)} {width}" : source));

    private IElement Figure(IDocument document, PictureRef picture, StoryInFull story)
    {
        var figure = New(document, "figure");
        var size = picture.Largest(PictureShape.Whole);
        figure.Append(New(
            document, "img", ("src", address.Absolute(picture.Source(picture.Middle(PictureShape.Whole)))), ("srcset", WholeSet(picture.SourceSet(PictureShape.Whole))), ("sizes", Sizes),
            ("width", size.Width.ToString(CultureInfo.InvariantCulture)), ("height", size.Height.ToString(CultureInfo.InvariantCulture)), ("alt", picture.Alt ?? "")));
        string[] said = [.. new[] { story.Caption, story.Credit is null ? null : $"مصدر الصورة: {story.Credit}" }.OfType<string>()];
        if (said.Length > 0)
            figure.Append(Isolated(New(document, "figcaption"), string.Join(' ', said)));
        return figure;
    }

    private string Day(DateTime utc) => ArabicDate.Short(clock.DayOf(utc));

    private static IElement Source(IDocument document, StoryNotes notes)
    {
        string?[] said = [notes.SourceTitle, notes.Source, notes.Translator is { } translator ? $"ترجمة: {translator}" : null];
        var source = Isolated(New(document, "p"), string.Join("، ", said.OfType<string>().Prepend("المصدر")));
        if (notes.SourceLink is { } link)
        {
            var original = New(document, "a", ("href", link.AbsoluteUri));
            original.TextContent = "المادة الأصلية";
            source.Append(document.CreateTextNode("، "), original);
        }
        return source;
    }

    private static IElement Isolated(IElement element, string text)
    {
        element.TextContent = text;
        Isolation.Isolate(element);
        return element;
    }

    private static IElement New(IDocument document, string name, params (string Name, string Value)[] attributes)
    {
        var element = document.CreateElement(name);
        foreach (var (attribute, value) in attributes)
            element.SetAttribute(attribute, value);
        return element;
    }
}
