using AngleSharp.Dom;
using SinoNews.Arabic;

namespace SinoNews.Articles.Rendering;

/// <summary>Says the direction of each block that runs otherwise than what is around it.</summary>
internal static class Directions
{
    private static readonly HashSet<string> Blocks =
        ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "footer", "pre", "table", "th", "td", "figcaption"];

    /// <param name="leftToRight">The direction of the parent.</param>
    internal static void Set(IElement parent, bool leftToRight = false)
    {
        foreach (var child in parent.Children)
        {
            var own = leftToRight;
            if (Blocks.Contains(child.LocalName))
            {
                own = Direction.IsLeftToRight(Words(child)) ?? leftToRight;
                if (own != leftToRight)
                    child.SetAttribute("dir", own ? "ltr" : "rtl");
            }
            Set(child, own);
        }
    }

    // A line of code runs from the left wherever it stands, and so decides nothing for the sentence that names it.
    // But a text shown as typed is no code.
    private static string Words(IElement block) => block switch
    {
        { LocalName: "pre", FirstElementChild: null } => "",
        { LocalName: "pre" } => block.TextContent,
        _ when block.QuerySelector("code") is null => block.TextContent,
        _ => string.Concat(block.GetDescendants().OfType<IText>().Where(text => text.ParentElement!.Closest("code") is null).Select(text => text.Data)),
    };
}
