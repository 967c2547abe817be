using System.Globalization;
using AngleSharp.Dom;
using SinoNews.Arabic;

namespace SinoNews.Articles.Rendering;

/// <summary>
/// The library's pictures, as figures in the place of their paragraph; several in a row are a gallery. Words beside
/// them keep paragraphs of their own. Any other picture is only its description.
/// </summary>
internal sealed class Figures(IReadOnlyDictionary<string, BodyPicture>? pictures)
{
    internal const string Sizes = "(min-width: 40rem) 36rem, 100vw";

    // The column is 36rem wide: this is enough for it on most screens, and srcset serves the others.
    private const int UsualWidth = 960;

    internal void Place(IElement body)
    {
        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            if (Find(image) is null || image.ParentElement!.LocalName != "p")
                Describe(image);
        }

        foreach (var paragraph in body.QuerySelectorAll("p:has(> img)").ToList())
            Split(paragraph);
    }

    private BodyPicture? Find(IElement image) =>
        StoryMarkdown.PictureHash(image.GetAttribute("src")) is { } hash && pictures is not null
        && pictures.TryGetValue(hash, out var picture) && picture is { Widths.Count: > 0, Width: > 0, Height: > 0 } ? picture : null;

    private static void Describe(IElement image)
    {
        var alt = image.GetAttribute("alt");
        image.Replace(image.Owner!.CreateTextNode(string.IsNullOrWhiteSpace(alt) ? "صورة غير متاحة" : alt));
    }

    private void Split(IElement paragraph)
    {
        var owner = paragraph.Owner!;
        List<IElement> images = [];
        List<INode> words = [];
        foreach (var node in paragraph.ChildNodes.ToList())
        {
            if (node is IElement { LocalName: "img" } image)
            {
                FlushWords();
                images.Add(image);
            }
            else if (words.Count > 0 || !IsBlank(node))
            {
                FlushImages();
                words.Add(node);
            }
        }

        FlushWords();
        FlushImages();
        paragraph.Remove();

        void FlushWords()
        {
            while (words.Count > 0 && IsBlank(words[^1]))
                words.RemoveAt(words.Count - 1);
            if (words.Count > 0)
            {
                var part = owner.CreateElement("p");
                part.Append([.. words]);
                paragraph.Before(part);
            }
            words.Clear();
        }

        void FlushImages()
        {
            var figures = images.ConvertAll(Figure);
            if (figures.Count == 1)
            {
                paragraph.Before(figures[0]);
            }
            else if (figures.Count > 1)
            {
                var gallery = owner.CreateElement("div");
                gallery.ClassName = "gallery";
                gallery.Append([.. figures]);
                paragraph.Before(gallery);
            }
            images.Clear();
        }
    }

    private static bool IsBlank(INode node) =>
        node is IText text ? string.IsNullOrWhiteSpace(text.Data) : node is IElement { LocalName: "br" };

    private INode Figure(IElement typed)
    {
        var picture = Find(typed)!;
        var owner = typed.Owner!;
        var figure = owner.CreateElement("figure");
        figure.AppendChild(Image(typed, picture));

        var caption = typed.GetAttribute("title") is { } title && !string.IsNullOrWhiteSpace(title) ? title : picture.Caption;
        if (!string.IsNullOrWhiteSpace(caption) || !string.IsNullOrWhiteSpace(picture.Credit))
        {
            var words = owner.CreateElement("figcaption");
            words.TextContent = Guillemets.In(caption?.Trim() ?? "");
            if (!string.IsNullOrWhiteSpace(picture.Credit))
            {
                var credit = owner.CreateElement("span");
                credit.ClassName = "credit";
                credit.TextContent = $"مصدر الصورة: {picture.Credit.Trim()}";
                if (words.HasChildNodes)
                    words.AppendChild(owner.CreateTextNode(" "));
                words.AppendChild(credit);
            }
            figure.AppendChild(words);
        }
        return figure;
    }

    private static IElement Image(IElement typed, BodyPicture picture)
    {
        var image = typed.Owner!.CreateElement("img");
        var alt = typed.GetAttribute("alt");
        var usual = picture.Widths.Where(width => width <= UsualWidth).DefaultIfEmpty(picture.Widths.Max()).Max();
        image.SetAttribute("src", Address(picture, usual));
        image.SetAttribute("srcset", string.Join(", ", picture.Widths.Order().Select(width => FormattableString.Invariant($"{Address(picture, width)} {width}w"))));
        image.SetAttribute("sizes", Sizes);
        image.SetAttribute("width", picture.Width.ToString(CultureInfo.InvariantCulture));
        image.SetAttribute("height", picture.Height.ToString(CultureInfo.InvariantCulture));
        image.SetAttribute("alt", string.IsNullOrWhiteSpace(alt) ? picture.Alt : alt);
        image.SetAttribute("loading", "lazy");
        image.SetAttribute("decoding", "async");
        return image;
    }

    private static string Address(BodyPicture picture, int width) => FormattableString.Invariant($"/media/{picture.Hash}/{width}.webp");
}
