namespace SinoNews.Arabic;

/// <summary>Finds listed words however they are spelled to escape; immutable, so one serves all requests.</summary>
public sealed class WordMatcher
{
    private readonly WordRule[] _rules;
    private readonly RuleTable _list;

    public WordMatcher(IEnumerable<WordRule> rules)
    {
        _rules = [.. rules];
        _list = new RuleTable(_rules);
    }

    /// <summary>In order of the text; hits of one rule do not overlap. In time linear in the text, whatever it holds.</summary>
    public IReadOnlyList<WordMatch> Find(string text)
    {
        if (_rules.Length == 0) return [];

        var folded = FoldedText.Of(Lookalikes.Unmask(text));
        var hits = new List<Hit>();
        Search(folded, folded.Text, hits);
        if (Leet.Read(folded.Text, 'i') is { } leet)
        {
            Search(folded, leet, hits);
            var other = Leet.Read(folded.Text, 'l')!;
            if (!string.Equals(leet, other, StringComparison.Ordinal)) Search(folded, other, hits);
        }

        return Hit.Settle(hits).ConvertAll(hit => new WordMatch(_rules[hit.Rule], hit.Start, hit.End - hit.Start));
    }

    private void Search(FoldedText origin, string reading, List<Hit> hits) =>
        new WordSearch(_list, Pieces.Of(origin, reading), hits).Run();
}
