using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SinoNews.Arabic;

/// <summary>Names, broken plurals and words that only look as if they had a clitic: what no rule can know.</summary>
internal static class KnownWords
{
    private const int LongestWord = 24;

    private const char FirstLetter = '\u0621';
    private const int Letters = '\u064A' - FirstLetter + 1;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = LexiconFiles.Entries("particles")
        .SelectMany(static entry => entry).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Stems =
        LexiconFiles.Stems().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The first three letters of every known word: nearly all that a word is asked for is answered by these.
    private static readonly bool[] Beginnings = ReadBeginnings();

    /// <summary>The stem of a known word under its clitics and endings; the reading with the shortest ending wins.</summary>
    internal static string? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return null;
        if (Particles.TryGetValue(word, out var particle)) return particle;
        if (IsKnown(word, out var stem)) return stem;
        if (JoinedParticle(word) is { } bare) return bare;
        for (var length = 0; length <= Endings.MaxLength && length < word.Length - 1; length++)
        {
            var ending = word[^length..];
            if (Endings.IsEnding(ending) && FindBefore(ending, word) is { } found) return found;
        }

        return null;
    }

    // وعلى, فهذا, وبهذا: ب, ك and ل stand before the longer ones only, for كلم is not of لم.
    private static string? JoinedParticle(ReadOnlySpan<char> word)
    {
        if (word is ['و' or 'ف', _, _, ..])
            return Particles.TryGetValue(word[1..], out var joined) ? joined : JoinedParticle(word[1..]);
        return word is ['ب' or 'ك' or 'ل', _, _, _, ..] && Particles.TryGetValue(word[1..], out var bare) ? bare : null;
    }

    private static string? FindBefore(ReadOnlySpan<char> ending, ReadOnlySpan<char> word)
    {
        for (var length = 0; length <= Clitics.MaxLength && length + ending.Length < word.Length - 1; length++)
        {
            var clitics = word[..length];
            if (Clitics.IsChain(clitics) && Between(clitics, word[length..^ending.Length], ending) is { } found) return found;
        }

        return null;
    }

    private static string? Between(ReadOnlySpan<char> clitics, ReadOnlySpan<char> body, ReadOnlySpan<char> ending)
    {
        var plain = Endings.Follows(body, ending) && Bears(clitics, body, ending) && IsKnown(body, out var stem)
            ? stem : null;
        if (!Endings.FollowsFeminine(ending)) return plain;

        // سياحي is of سياحة, not of سياح, the plural of سائح; شركات is of شركة whatever شرك may be.
        if (ending[0] is 'ي' && plain is not null && body.SequenceEqual(plain)) return plain;
        return Feminine(clitics, body) ?? plain;
    }

    private static string? Feminine(ReadOnlySpan<char> clitics, ReadOnlySpan<char> body)
    {
        Span<char> closed = stackalloc char[LongestWord + 1];
        body.CopyTo(closed);
        closed[body.Length] = 'ه';
        ReadOnlySpan<char> word = closed[..(body.Length + 1)];
        return Stands(clitics, word) && IsKnown(word, out var stem) ? stem : null;
    }

    // كبير is not كـ and بير, nor لحق لـ and حق: what is short stands only behind clear clitics.
    private static bool Stands(ReadOnlySpan<char> clitics, ReadOnlySpan<char> word) => clitics switch
    {
        [] => true,
        "و" or "ب" or "ل" or "ول" or "وب" => word.Length > 2,
        [_] => word.Length > 3,
        _ => true,
    };

    // فنان is not a dual of فن: a word of two letters bears a pronoun and nothing else.
    private static bool Bears(ReadOnlySpan<char> clitics, ReadOnlySpan<char> word, ReadOnlySpan<char> ending) =>
        Stands(clitics, word) && (word.Length > 2 || ending.IsEmpty || Endings.IsClearPronoun(ending));

    private static bool IsKnown(ReadOnlySpan<char> word, [NotNullWhen(true)] out string? stem)
    {
        stem = null;
        var beginning = Beginning(word);
        return beginning >= 0 && Beginnings[beginning] && Stems.TryGetValue(word, out stem);
    }

    private static int Beginning(ReadOnlySpan<char> word)
    {
        var beginning = 0;
        for (var i = 0; i < 3; i++)
        {
            var letter = i < word.Length ? word[i] - FirstLetter : 0;
            if ((uint)letter >= Letters) return -1;
            beginning = (beginning * Letters) + letter;
        }

        return beginning;
    }

    private static bool[] ReadBeginnings()
    {
        var beginnings = new bool[Letters * Letters * Letters];
        foreach (var word in Stems.Dictionary.Keys) beginnings[Beginning(word)] = true;
        return beginnings;
    }
}
