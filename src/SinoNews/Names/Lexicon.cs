using System.Collections.Frozen;
using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>The glossary as it is looked up: immutable, of one <see cref="GlossaryState.Version"/>.</summary>
public sealed partial class Lexicon
{
    // A name of one or two Arabic letters, or of one Chinese character, is too many other words in a text.
    private const int ShortestWord = 3;
    private const int ShortestHan = 2;

    private readonly FrozenDictionary<string, NameForm[]> _byFirstWord;
    private readonly FrozenDictionary<string, NameForm[]>.AlternateLookup<ReadOnlySpan<char>> _starting;

    /// <param name="version">Of <see cref="GlossaryState"/>.</param>
    public Lexicon(IReadOnlyList<GlossaryEntry> entries, int version)
    {
        (Entries, Version) = (entries, version);
        _byFirstWord = Forms(entries).GroupBy(form => form.Words[0], StringComparer.Ordinal).ToFrozenDictionary(
            forms => forms.Key, forms => forms.OrderByDescending(form => form.Words.Length).ThenBy(form => form.Exact is null).ThenBy(form => form.IsRejected).ToArray(), StringComparer.Ordinal);
        _starting = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _called = Keys(entries).GroupBy(key => key.Key, key => key.Entry, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Distinct().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>No entry at all.</summary>
    public static Lexicon Empty { get; } = new([], 0);

    public IReadOnlyList<GlossaryEntry> Entries { get; }

    public int Version { get; }

    /// <summary>Every mention, in order, none overlapping another: of two that begin at one word, the longer.</summary>
    public IReadOnlyList<Mention> MentionsIn(string text)
    {
        if (Entries.Count == 0)
            return [];
        var tokens = Tokens.Of(text);
        var mentions = new List<Mention>();
        for (var i = 0; i < tokens.Count;)
        {
            var found = MentionAt(tokens, i, text);
            if (found is var (form, start, lacksAlef))
            {
                var last = tokens[i + form.Words.Length - 1];
                mentions.Add(new Mention(form.Entry, start, last.Start + last.Length - start, form.IsRejected, lacksAlef));
            }
            i += found?.Form.Words.Length ?? 1;
        }
        return mentions;
    }

    // Whole first: what begins with a letter that could be joined to it may be a name as it is (بكين، لانتشو).
    private (NameForm Form, int Start, bool LacksAlef)? MentionAt(IReadOnlyList<Token> tokens, int at, string text)
    {
        var token = tokens[at];
        if (StandingAt(token.Text, tokens, at, text, token.Start) is { } whole)
            return (whole, token.Start, false);
        foreach (var length in Joined.Lengths(token.Text))
        {
            var start = token.Start + FoldedText.Of(text.Substring(token.Start, token.Length)).Start(length);
            if (token.Text.Length - length >= ShortestWord && StandingAt(token.Text.AsSpan(length), tokens, at, text, start) is { } form)
                return (form, start, false);
            // لل is ل and ال: the second ل stands for the article.
            if (Joined.HidesArticle(token.Text, length) && StandingAt($"ا{token.Text.AsSpan(length)}", tokens, at, text, start) is { Exact: null } after)
                return (after, start, true);
        }
        return null;
    }

    private NameForm? StandingAt(ReadOnlySpan<char> word, IReadOnlyList<Token> tokens, int at, string text, int start)
    {
        if (!_starting.TryGetValue(word, out var forms))
            return null;
        foreach (var form in forms)
        {
            if (form.Stands(tokens, at, text, start))
                return form;
        }
        return null;
    }

    private static List<NameForm> Forms(IReadOnlyList<GlossaryEntry> entries)
    {
        var accepted = entries.SelectMany(entry => entry.Spellings.Where(spelling => !spelling.IsRejected).Select(spelling => spelling.Text).Prepend(entry.Name)
            .Select(name => new NameForm(entry, WordsOf(name), false) { Exact = NameForm.HasMarks(name) && name != entry.Name ? name.Normalize() : null })).Where(IsLongEnough).ToList();
        var known = accepted.Where(form => form.Exact is null).Select(form => string.Join(' ', form.Words)).ToHashSet(StringComparer.Ordinal);
        var rejected = entries.SelectMany(entry => entry.Spellings.Where(spelling => spelling.IsRejected).Select(spelling => Rejected(entry, spelling.Text, known))).Where(IsLongEnough);
        var foreign = entries.SelectMany(entry => new[] { entry.Simplified, entry.Traditional, entry.Pinyin }.OfType<string>()
            .Select(name => new NameForm(entry, WordsOf(name), false))).Where(form => form.Words.Length >= ShortestHan);
        return [.. accepted, .. rejected, .. foreign];
    }

    private static NameForm Rejected(GlossaryEntry entry, string spelling, HashSet<string> known)
    {
        var words = WordsOf(spelling);
        var isAmbiguous = NameForm.HasMarks(spelling) || known.Contains(string.Join(' ', words));
        return new NameForm(entry, words, true) { Exact = isAmbiguous ? NameForm.Spelled(spelling, spelling) : null };
    }

    private static string[] WordsOf(string name) => [.. Tokens.Of(name).Select(token => token.Text)];

    private static bool IsLongEnough(NameForm form) => form.Words.Length > 1 || (form.Words.Length == 1 && form.Words[0].Length >= ShortestWord);
}
