using System.Runtime.InteropServices;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Search;

/// <summary>Marks in a text what made it match: whole words in their own spelling, and the names that were meant in any.</summary>
internal sealed class Marking(ParsedQuery query, Lexicon lexicon)
{
    // What stands beyond is not read: ten stories are shown at once.
    private const int MostText = 20_000;
    private const int PassageLength = 220;
    private const int Before = 60;

    private readonly List<(int Clause, SearchPhrase Phrase)> _phrases =
        [.. query.Wanted.SelectMany((clause, i) => clause.Phrases.Select(phrase => (i, phrase)))];

    private readonly HashSet<int> _entries = [.. query.Entries.Select(entry => entry.Id)];

    internal IReadOnlyList<MarkedPiece> Marked(string text) => Cut(text, 0, text.Length, Spans(text));

    /// <summary>The part of the text in which most of what was asked for stands; its opening where nothing of it does.</summary>
    internal IReadOnlyList<MarkedPiece> Passage(StoryCard card, string text)
    {
        // One line for one: the places stay.
        text = (text.Length > MostText ? Excerpt.Of(text, MostText) : text).Replace('\n', ' ');
        var spans = Spans(text);
        if (spans.Count == 0 && card.Standfirst is { } standfirst && Spans(standfirst) is { Count: > 0 } inIt)
            (text, spans) = (standfirst, inIt);
        var start = spans.Count == 0 ? 0 : StartOfWord(text, Best(spans).Start - Before);
        var end = EndOfWord(text, start + PassageLength, spans);
        List<MarkedPiece> pieces = [.. Cut(text, start, end, spans)];
        if (start > 0)
            pieces.Insert(0, new MarkedPiece("…", false));
        if (end < text.Length)
            pieces.Add(new MarkedPiece(char.IsPunctuation(text[end - 1]) ? " …" : "…", false));
        return pieces;
    }

    private List<Span> Spans(string text)
    {
        var tokens = Tokens.Of(text);
        var stems = tokens.Select(token => Terms.Stem(token.Text)).ToList();
        var spans = new List<Span>();
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (clause, phrase) in _phrases)
            {
                if (StandsAt(phrase, stems, at))
                    spans.Add(new Span(tokens[at].Start, tokens[at + phrase.Stems.Length - 1] is var last ? last.Start + last.Length : 0, clause));
            }
        }
        if (_entries.Count > 0)
            spans.AddRange(lexicon.MentionsIn(text).Where(mention => _entries.Contains(mention.Entry.Id)).Select(mention => new Span(mention.Start, mention.Start + mention.Length, ClauseOf(mention.Entry))));
        spans.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.End.CompareTo(one.End));
        return spans;
    }

    private int ClauseOf(GlossaryEntry entry) => query.Wanted.FindIndex(clause => clause.Entries.Any(named => named.Id == entry.Id));

    private static bool StandsAt(SearchPhrase phrase, List<string> stems, int at)
    {
        if (at + phrase.Stems.Length > stems.Count)
            return false;
        for (var i = 0; i < phrase.Stems.Length; i++)
        {
            if (stems[at + i] != phrase.Stems[i])
                return false;
        }
        return true;
    }

    // The more of the clauses in one passage the better, then the more marks; of equals the first.
    private static Span Best(List<Span> spans)
    {
        var (best, most) = (spans[0], 0);
        for (var i = 0; i < spans.Count; i++)
        {
            var limit = spans[i].Start + PassageLength - Before;
            var inIt = spans.Skip(i).TakeWhile(span => span.End <= limit).ToList();
            var worth = (inIt.DistinctBy(span => span.Clause).Count() * 100) + Math.Min(inIt.Count, 99);
            if (worth > most)
                (best, most) = (spans[i], worth);
        }
        return best;
    }

    private static int StartOfWord(string text, int at) => at <= 0 ? 0 : text.IndexOf(' ', at) is >= 0 and var blank ? blank + 1 : at;

    private static int EndOfWord(string text, int at, List<Span> spans)
    {
        if (at >= text.Length)
            return text.Length;
        if (spans.Find(span => span.Start < at && span.End > at) is { End: > 0 } cut)
            return cut.End;
        return text.LastIndexOf(' ', at) is > 0 and var blank && blank > at - PassageLength / 2 ? blank : char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static List<MarkedPiece> Cut(string text, int start, int end, List<Span> spans)
    {
        var pieces = new List<MarkedPiece>();
        var at = start;
        foreach (var span in spans.Where(span => span.Start >= start && span.End <= end))
        {
            if (span.Start < at)
                continue;
            if (span.Start > at)
                pieces.Add(new MarkedPiece(text[at..span.Start], false));
            pieces.Add(new MarkedPiece(text[span.Start..span.End], true));
            at = span.End;
        }
        if (at < end)
            pieces.Add(new MarkedPiece(text[at..end], false));
        return pieces;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Span(int Start, int End, int Clause);
}
