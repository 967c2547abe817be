using AngleSharp.Dom;

namespace SinoNews.Articles.Rendering;

/// <summary>Each quotation is a pull quote; a last line or paragraph that begins with a dash says whose words they are.</summary>
internal static class PullQuotes
{
    internal static void Sign(IElement body)
    {
        foreach (var quote in body.QuerySelectorAll("blockquote"))
        {
            quote.ClassName = "pull";
            if (quote.LastElementChild is not { LocalName: "p" } last || Signature(last) is not var (words, start))
                continue;
            if (start > 0 || quote.ChildElementCount > 1) // else the dash opens speech
                MoveOut(last, words, start);
        }
    }

    // Where the signature starts: at the beginning of a line, and so of a paragraph, after a break or after \n.
    private static (IText Words, int Start)? Signature(IElement paragraph)
    {
        var line = paragraph.ChildNodes.OfType<IText>().LastOrDefault(text => IsSigned(text.Data) || text.Data.Contains('\n', StringComparison.Ordinal));
        if (line is null)
            return null;
        var start = line.Data.LastIndexOf('\n') + 1;
        var begins = start > 0 || line.PreviousSibling is null;
        return begins && IsSigned(line.Data[start..]) ? (line, start) : null;
    }

    private static void MoveOut(IElement paragraph, IText words, int start)
    {
        var footer = paragraph.Owner!.CreateElement("footer");
        footer.AppendChild(paragraph.Owner!.CreateTextNode(words.Data[start..].TrimStart('—', '–', ' ')));
        while (words.NextSibling is { } next)
            footer.AppendChild(next);

        words.Data = words.Data[..start].TrimEnd();
        if (words is { Data.Length: 0, PreviousSibling: IElement { LocalName: "br" } lineBreak })
            lineBreak.Remove();
        paragraph.After(footer);
        if (string.IsNullOrWhiteSpace(paragraph.TextContent))
            paragraph.Remove();
    }

    private static bool IsSigned(string line) => line is ['—' or '–', ' ', ..];
}
