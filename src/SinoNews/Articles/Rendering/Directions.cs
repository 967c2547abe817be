using AngleSharp.Dom;
using SinoNews.Arabic;

namespace SinoNews.Articles.Rendering;

/// <summary>Says the direction of each block that runs otherwise than what is around it.</summary>
internal static class Directions
{
    private static readonly HashSet<string> Blocks =
        ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "footer", "pre", "table", "th", "td", "figcaption"];

    internal static void Set(IElement body) => Set(body, leftToRight: false, Read(body));

    private static void Set(IElement parent, bool leftToRight, Dictionary<IElement, Direction> directions)
    {
        foreach (var child in parent.Children)
        {
            var own = leftToRight;
            if (Blocks.Contains(child.LocalName))
            {
                own = directions.GetValueOrDefault(child)?.LeftToRight ?? leftToRight;
                if (own != leftToRight)
                    child.SetAttribute("dir", own ? "ltr" : "rtl");
            }
            Set(child, own, directions);
        }
    }

    // Each piece is read once, however deep it lies.
    private static Dictionary<IElement, Direction> Read(IElement body)
    {
        var directions = new Dictionary<IElement, Direction>();
        foreach (var text in body.GetDescendants().OfType<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data)))
        {
            var piece = Direction.Of(text.Data);
            foreach (var block in Deciding(text))
            {
                if (!directions.TryGetValue(block, out var direction))
                    directions.Add(block, direction = new Direction());
                direction.Append(piece);
            }
        }

        return directions;
    }

    // Code runs from the left wherever it stands, and so decides for its own block alone; inside a sentence for none.
    // A text shown as typed (pre without code) is no code.
    private static IEnumerable<IElement> Deciding(IText text)
    {
        var ancestors = text.GetAncestors().OfType<IElement>().ToList();
        return ancestors.Exists(element => element.LocalName is "code" or "pre")
            ? ancestors.Where(element => element is { LocalName: "pre", FirstElementChild: not null })
            : ancestors.Where(element => Blocks.Contains(element.LocalName));
    }
}
