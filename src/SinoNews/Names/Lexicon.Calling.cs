using System.Collections.Frozen;
using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>Which entries a term or a query calls by name.</summary>
public sealed partial class Lexicon
{
    private const int MostWords = 8;

    private readonly FrozenDictionary<string, GlossaryEntry[]> _called;

    /// <summary>The entry that has this as a name: its Arabic form, any spelling, its characters, or its pinyin with or without tones and spaces.</summary>
    /// <returns>Null when there is none, or when it could be several.</returns>
    public GlossaryEntry? Called(string term) => AllCalled(term) is [var only] ? only : null;

    /// <summary>Without tones, one pinyin may be several entries' (陕西 and 山西); with them it is those only that sound so.</summary>
    public IReadOnlyList<GlossaryEntry> AllCalled(string term)
    {
        var tokens = Tokens.Of(term);
        if (tokens.Count is 0 or > MostWords * 2)
            return [];
        var all = KeyOf(tokens, 0, tokens.Count) is { } key && _called.TryGetValue(key, out var entries) ? entries : [];
        if (all.Length < 2)
            return all;
        var exact = all.Where(entry => entry.Name == term.Trim()).ToList();
        if (exact.Count > 0)
            return exact;
        var toned = Pinyin.HasTones(term) ? all.Where(entry => Pinyin.Toned(entry.Pinyin) == Pinyin.Toned(term)).ToList() : [];
        return toned.Count > 0 ? toned : all;
    }

    /// <summary>The names in a query: the longest first, none overlapping another. A letter joined to a name (وبكين) is no part of it.</summary>
    public IReadOnlyList<CalledName> NamesIn(string query)
    {
        var tokens = Tokens.Of(query);
        var names = new List<CalledName>();
        for (var i = 0; i < tokens.Count;)
        {
            var name = NameAt(tokens, i, query);
            if (name is not null)
                names.Add(name);
            i += name?.Words ?? 1;
        }
        return names;
    }

    private CalledName? NameAt(IReadOnlyList<Token> tokens, int at, string query)
    {
        for (var words = Math.Min(MostWords, tokens.Count - at); words > 0; words--)
        {
            var last = tokens[at + words - 1];
            if (Calls(tokens, at, words, query[tokens[at].Start..(last.Start + last.Length)]) is { Count: > 0 } entries)
                return new CalledName(at, words, entries);
        }
        return null;
    }

    private IReadOnlyList<GlossaryEntry> Calls(IReadOnlyList<Token> tokens, int at, int words, string term)
    {
        if (AllCalled(term) is { Count: > 0 } entries)
            return entries;
        foreach (var length in Joined.Lengths(tokens[at].Text))
        {
            var rest = KeyOf(tokens, at, words)![length..];
            if (_called.TryGetValue(rest, out var bare) || (Joined.HidesArticle(tokens[at].Text, length) && _called.TryGetValue($"ا{rest}", out bare)))
                return bare;
        }
        return [];
    }

    // Arabic words stay apart; characters and syllables are written together or not.
    private static string? KeyOf(IReadOnlyList<Token> tokens, int at, int count)
    {
        var words = tokens.Skip(at).Take(count).Select(token => token.Text).ToList();
        return words.TrueForAll(word => word[0] is >= '\u0600' and <= '\u06FF' or (>= '0' and <= '9')) ? string.Join(' ', words) : string.Concat(words);
    }

    private static IEnumerable<(string Key, GlossaryEntry Entry)> Keys(IReadOnlyList<GlossaryEntry> entries)
    {
        foreach (var entry in entries)
        {
            var names = new[] { entry.Name, entry.Simplified, entry.Traditional, entry.Pinyin, Pinyin.WithV(entry.Pinyin) }
                .Concat(entry.Spellings.Select(spelling => spelling.Text)).OfType<string>();
            foreach (var tokens in names.Select(Tokens.Of).Where(tokens => tokens.Count > 0))
                yield return (KeyOf(tokens, 0, tokens.Count)!, entry);
        }
    }
}

/// <summary>A name in a query: which of its words, counted as <see cref="Tokens.Of"/> gives them, and whose it may be.</summary>
public sealed record CalledName(int FirstWord, int Words, IReadOnlyList<GlossaryEntry> Entries);
