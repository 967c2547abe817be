using AngleSharp.Dom;

namespace SinoNews.Importing.WordPress;

internal sealed partial class MarkdownWriter
{
    /// <summary>What names the picture of an element: its number in the library of that blog, else its address.</summary>
    internal static IEnumerable<string> NamesOf(IElement image)
    {
        foreach (var name in image.ClassList.Where(name => name.StartsWith("wp-image-", StringComparison.Ordinal)))
            yield return $"#{name["wp-image-".Length..]}";
        if (image.GetAttribute("src") is { Length: > 0 } source)
            yield return source;
    }

    /// <summary>The numbers that a gallery shows.</summary>
    internal static IEnumerable<string> NamesOfGallery(IElement gallery) =>
        (gallery.GetAttribute("ids") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => $"#{id}");

    private string? Shown(IElement image) => NamesOf(image).Select(name => pictures.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);

    private string Picture(IElement image, string? caption = null)
    {
        var words = MarkdownText.Escape(image.GetAttribute("alt") ?? "").Trim();
        if (Shown(image) is { } shown)
            return caption is { Length: > 0 } ? $"{shown[..^1]} \"{caption}\")" : shown;
        lost("picture not at hand", image.GetAttribute("src") ?? "");
        var label = words.Length > 0 ? words : "صورة";
        return Address(image.GetAttribute("src")) is { } address ? $"[{label}](<{address}>)" : label;
    }

    private List<string> Figure(IElement figure)
    {
        var caption = figure.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        var images = figure.QuerySelectorAll("img").Where(image => image.Closest("figure") == figure && image.Closest("figcaption") is null).ToList();
        if (images.Count != 1 || caption is null || figure.Children.Any(child => child != caption && child.QuerySelector("p, ul, ol, table, figure") is not null))
            return Blocks(figure);
        var words = OneLine(caption);
        return words.Length == 0 ? [Picture(images[0])]
            : Shown(images[0]) is null ? [Picture(images[0]), MarkdownText.AtStart(words)]
            : [Picture(images[0], Plain(caption.TextContent))];
    }

    private static string Plain(string text) => MarkdownText.Escape(text).Trim();

    private IEnumerable<string> GalleryOf(IElement gallery)
    {
        var shown = NamesOfGallery(gallery).Select(name => pictures.GetValueOrDefault(name)).OfType<string>().ToList();
        if (shown.Count > 0)
            return [string.Join('\n', shown)];
        lost("gallery without its pictures", "a note stands in its place");
        return ["*معرض صور من الموقع السابق لم تُنقل صوره*"];
    }

    private string Embedded(IElement element)
    {
        var source = element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("source")?.GetAttribute("src");
        if (Address(source?.StartsWith("//", StringComparison.Ordinal) == true ? "https:" + source : source) is not { } address)
        {
            lost($"{element.LocalName} dropped", "");
            return "";
        }
        lost($"{element.LocalName} became a link", source!);
        var label = element.GetAttribute("title") is { Length: > 0 } title ? title : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;
        return $"[{MarkdownText.Escape(label).Trim()}](<{address}>)";
    }
}
