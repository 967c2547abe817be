using AngleSharp.Dom;
using SinoNews.Names;

namespace SinoNews.Articles.Rendering;

/// <summary>
/// Leads the first mention of each glossary entry to its card: of itself in running text, or where <c>{{term}}</c> asks
/// for it. <c>{{!term}}</c> is the word alone, and the entry then gets no card of itself anywhere in the story.
/// </summary>
internal sealed class Terms(Lexicon lexicon)
{
    // A list of all provinces would be nothing but cards.
    private const int MostOfThemselves = 40;

    private readonly HashSet<int> _suppressed = [];
    private readonly List<GlossaryEntry> _carded = [];

    /// <summary>The entries that have a card, in the order in which they are mentioned.</summary>
    internal IReadOnlyList<GlossaryEntry> Carded => _carded;

    /// <param name="ofThemselves">Also what nobody asked for by hand.</param>
    internal void Place(IElement body, bool ofThemselves)
    {
        foreach (var text in TextsOf(body, "code, pre").Where(text => text.Data.Contains("{{", StringComparison.Ordinal)))
            ReadMarks(text);
        if (!ofThemselves)
            return;
        foreach (var text in TextsOf(body, "code, pre, a, h1, h2, h3, h4, h5, h6, section.notes"))
            LinkFirstMentions(text);
        var places = body.QuerySelectorAll("a.term").Select((term, place) => (Id: term.GetAttribute("data-term")!, place)).ToDictionary(term => term.Id, term => term.place, StringComparer.Ordinal);
        _carded.Sort((one, other) => places[Id(one)].CompareTo(places[Id(other)]));
    }

    private static List<IText> TextsOf(IElement body, string without) =>
        [.. body.GetDescendants().OfType<IText>().Where(text => text.ParentElement!.Closest(without) is null)];

    private void ReadMarks(IText text)
    {
        var mayLink = text.ParentElement!.Closest("a, h1, h2, h3, h4, h5, h6") is null;
        var end = 0;
        foreach (var mark in TermMark.In(text.Data))
        {
            text.Before(text.Owner!.CreateTextNode(text.Data[end..mark.Start]));
            text.Before(NodeOf(text.Owner!, mark, mayLink));
            end = mark.End;
        }
        text.Data = text.Data[end..];
    }

    private INode NodeOf(IDocument document, TermMark mark, bool mayLink)
    {
        var entry = lexicon.Called(mark.Term);
        if (mark.IsSuppressed && entry is not null)
            _suppressed.Add(entry.Id);
        return entry is null || mark.IsSuppressed || !mayLink || _carded.Contains(entry) ? document.CreateTextNode(mark.Term) : Link(document, entry, mark.Term);
    }

    private void LinkFirstMentions(IText text)
    {
        var (words, end) = (text.Data, 0);
        foreach (var mention in lexicon.MentionsIn(words))
        {
            if (_carded.Count >= MostOfThemselves || _suppressed.Contains(mention.Entry.Id) || _carded.Contains(mention.Entry))
                continue;
            text.Before(text.Owner!.CreateTextNode(words[end..mention.Start]));
            end = mention.Start + mention.Length;
            text.Before(Link(text.Owner!, mention.Entry, words[mention.Start..end]));
        }
        if (end > 0)
            text.Data = words[end..];
    }

    private IElement Link(IDocument document, GlossaryEntry entry, string words)
    {
        _carded.Add(entry);
        var link = document.CreateElement("a");
        link.ClassName = "term";
        link.SetAttribute("href", $"/names/{Uri.EscapeDataString(entry.Slug)}");
        link.SetAttribute("data-term", Id(entry));
        link.TextContent = words;
        return link;
    }

    private static string Id(GlossaryEntry entry) => FormattableString.Invariant($"{entry.Id}");
}
