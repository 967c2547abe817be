using AngleSharp.Dom;

namespace SinoNews.Articles.Rendering;

/// <summary>A body's words without markup, one block a line: first the story, then what its pictures say, then its notes.</summary>
internal static class PlainText
{
    private const string Blocks = "p, h2, h3, h4, h1, h5, h6, li, pre, footer, td, th, figcaption";

    internal static string Of(IElement body)
    {
        List<(IElement Block, List<string> Pieces)> blocks = [];
        var places = new Dictionary<IElement, int>();
        foreach (var text in body.GetDescendants().OfType<IText>())
        {
            // The number of a note and the way back are no words.
            if (text.ParentElement!.Closest("a.fnref, a.fnback") is not null || text.ParentElement.Closest(Blocks) is not { } block)
                continue;
            if (!places.TryGetValue(block, out var place))
            {
                places.Add(block, place = blocks.Count);
                blocks.Add((block, []));
            }
            blocks[place].Pieces.Add(text.Data);
        }

        var lines = blocks.Select(block => (Line: string.Concat(block.Pieces).Trim(), block.Block)).Where(line => line.Line.Length > 0);
        return string.Join('\n', lines.OrderBy(line => Rank(line.Block)).Select(line => line.Line));
    }

    private static int Rank(IElement block) =>
        block.Closest("section.notes") is not null ? 2 : block.LocalName == "figcaption" ? 1 : 0;
}
