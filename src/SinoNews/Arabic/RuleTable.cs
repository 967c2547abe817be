namespace SinoNews.Arabic;

/// <summary>A word or phrase to be found for a rule; as an exception it takes the rule's hits away.</summary>
internal sealed record Phrase(int Rule, bool IsException, Reach Reach, IReadOnlyList<WordForm[]> Words);

/// <summary>The listed words by their squeezed letters, so that a thousand cost no more than ten.</summary>
internal sealed class RuleTable
{
    private readonly Dictionary<string, List<(WordForm Form, Phrase Phrase)>>
        .AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    internal RuleTable(IReadOnlyList<WordRule> rules)
    {
        _byFirstWord = new Dictionary<string, List<(WordForm, Phrase)>>(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < rules.Count; i++)
        {
            Add(rules[i].Text, i, isException: false, rules[i].Mode == WordMode.Affixed ? Reach.Affixed : Reach.Alone);
            foreach (var exception in rules[i].Exceptions) Add(exception, i, isException: true, Reach.Prefixed);
        }
    }

    /// <summary>In runs of one letter; no listed word is longer.</summary>
    internal int LongestWord { get; private set; }

    /// <summary>What begins with a word of these squeezed letters.</summary>
    internal IReadOnlyList<(WordForm Form, Phrase Phrase)> BeginningWith(ReadOnlySpan<char> letters) =>
        _byFirstWord.TryGetValue(letters, out var found) ? found : [];

    private void Add(string text, int rule, bool isException, Reach reach)
    {
        var folded = FoldedText.Of(Lookalikes.Unmask(text));
        var pieces = Pieces.Of(folded, WithoutSigns(folded.Text));
        if (pieces.Count == 0) return;

        var words = new List<WordForm[]>();
        for (var i = 0; i < pieces.Count; i++) words.Add(Forms(pieces.Spelling(i), pieces[i].Script, reach));

        var phrase = new Phrase(rule, isException, reach, words);
        foreach (var form in words[0]) Add(form, phrase);
    }

    // A rule may be written a$$. Its digits are kept: 1xbet is a name, and read for leet it would be another.
    private static string WithoutSigns(string text) =>
        text.AsSpan().ContainsAny('@', '$', '!') ? Leet.Read(text, one: 'i') ?? text : text;

    private WordForm[] Forms(Spelling word, Script script, Reach reach)
    {
        LongestWord = Math.Max(LongestWord, word.Length);
        var form = WordForm.Of(word, script);
        return reach == Reach.Affixed ? [form, .. form.BeforeEndings()] : [form];
    }

    private void Add(WordForm form, Phrase phrase)
    {
        if (!_byFirstWord.TryGetValue(form.Letters, out var list)) _byFirstWord[form.Letters] = list = [];
        list.Add((form, phrase));
    }
}
