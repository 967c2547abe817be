using System.Runtime.CompilerServices;
using SinoNews.Arabic;
using SinoNews.Names;

namespace SinoNews.Search;

/// <summary>The names of a glossary by their beginnings: Arabic by any of its words, pinyin without tones and blanks, characters.</summary>
internal sealed class NamesBeginning
{
    private static readonly ConditionalWeakTable<Lexicon, NamesBeginning> OfLexicon = [];

    // In the order of their letters: those that begin alike stand together.
    private readonly (string Key, bool IsWithin, GlossaryEntry Entry)[] _keys;

    private NamesBeginning(Lexicon lexicon) =>
        _keys = [.. lexicon.Entries.SelectMany(entry => Keys(entry).DistinctBy(key => key.Key).Select(key => (key.Key, key.IsWithin, entry))).OrderBy(key => key.Key, StringComparer.Ordinal)];

    internal static NamesBeginning Of(Lexicon lexicon) => OfLexicon.GetValue(lexicon, of => new NamesBeginning(of));

    /// <summary>Names that begin so before those with a word that does, of each the shortest first.</summary>
    internal IEnumerable<GlossaryEntry> With(string typed, int atMost)
    {
        var (folded, plain) = (Spaced(typed), Pinyin.Plain(typed));
        return plain.Length == 0 ? [] : Beginning(folded).Concat(folded == plain ? [] : Beginning(plain))
            .OrderBy(key => key.IsWithin).ThenBy(key => key.Key.Length).Select(key => key.Entry).Distinct().Take(atMost);
    }

    /// <summary>The entry whose name was probably meant.</summary>
    internal GlossaryEntry? Nearest(string typed)
    {
        var spaced = Spaced(typed);
        var folded = TitleWords.Bare(spaced); // the article is no part of what two names have in common
        var allowed = Distance.Allowed(folded);
        return folded.Length < 3 ? null : _keys.Where(key => key.Key != spaced && !Scripts.At(key.Key, 0, out _).Equals(Script.Han))
            .Select(key => (key.Entry, key.Key.Length, Distance: Distance.Between(folded, key.Key, allowed)))
            .Where(key => key.Distance <= allowed).OrderBy(key => key.Distance).ThenBy(key => key.Length).Select(key => key.Entry).FirstOrDefault();
    }

    private IEnumerable<(string Key, bool IsWithin, GlossaryEntry Entry)> Beginning(string letters)
    {
        var (from, to) = (0, _keys.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (string.CompareOrdinal(_keys[middle].Key, letters) < 0)
                from = middle + 1;
            else
                to = middle;
        }
        return _keys.Skip(from).TakeWhile(key => key.Key.StartsWith(letters, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Key, bool IsWithin)> Keys(GlossaryEntry entry)
    {
        foreach (var name in entry.Spellings.Select(spelling => spelling.Text).Prepend(entry.Name).Select(Spaced))
        {
            yield return (name, false);
            yield return (TitleWords.Bare(name), false);
            for (var at = name.IndexOf(' ', StringComparison.Ordinal); at > 0; at = name.IndexOf(' ', at + 1))
                yield return (name[(at + 1)..], true);
        }
        yield return (Pinyin.Plain(entry.Pinyin), false);
        foreach (var characters in new[] { entry.Simplified, entry.Traditional }.OfType<string>())
            yield return (Pinyin.Plain(characters), false);
    }

    private static string Spaced(string text) => string.Join(' ', Tokens.Of(text).Select(token => token.Text));
}
