using System.Buffers;
using SinoNews.Arabic;

namespace SinoNews.Search;

/// <summary>A piece of a query as it was typed: what stands between blanks, or between quotation marks.</summary>
internal readonly record struct QueryPart(string Text, bool IsPhrase, bool IsExcluded)
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"«»“”„‟");
    private const string Without = "بدون";

    /// <summary>In order. A quotation mark without its other is none, and neither is a minus that stands alone.</summary>
    internal static List<QueryPart> In(string typed)
    {
        var parts = Cut(typed);
        var read = parts.ToList();
        for (var i = read.Count - 2; i >= 0; i--)
        {
            if (read[i] is not { IsPhrase: false, IsExcluded: false } word || ArabicText.Fold(word.Text) != Without)
                continue;
            read[i + 1] = read[i + 1] with { IsExcluded = true };
            read.RemoveAt(i);
        }
        // «بدون سكر» alone asks for the words: there is nothing that it could be without.
        return read.Exists(part => !part.IsExcluded) ? read : parts;
    }

    private static List<QueryPart> Cut(string typed)
    {
        var parts = new List<QueryPart>();
        for (var at = 0; at < typed.Length;)
        {
            var isExcluded = typed[at] is '-' or '−' or '–' && at + 1 < typed.Length && IsWord(typed[at + 1]);
            var start = isExcluded ? at + 1 : at;
            var close = Quotes.Contains(typed[start]) ? typed.AsSpan(start + 1).IndexOfAny(Quotes) : -1;
            var end = close >= 0 ? start + 1 + close : EndOfWord(typed, start);
            if (end > start)
                parts.Add(new QueryPart(close >= 0 ? typed[(start + 1)..end] : typed[start..end], close >= 0, isExcluded));
            at = close >= 0 ? end + 1 : Math.Max(end, start + 1);
        }
        return parts;
    }

    private static bool IsWord(char next) => !char.IsWhiteSpace(next) && next is not ('-' or '−' or '–');

    private static int EndOfWord(string typed, int at)
    {
        // A mark that opens nothing is passed over.
        if (at < typed.Length && Quotes.Contains(typed[at]))
            return at;
        while (at < typed.Length && !char.IsWhiteSpace(typed[at]) && !Quotes.Contains(typed[at]))
            at++;
        return at;
    }
}
