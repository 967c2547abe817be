namespace SinoNews.Arabic;

/// <summary>Finds the parts of a word that affixes leave.</summary>
internal static class Stems
{
    /// <summary>Room for every stem of any word.</summary>
    internal const int Most = MostCuts * MostCuts;

    private const int MostCuts = (2 * Affixes.MaxLength) + 1;

    /// <summary>Fills in the stems, the whole word first, and returns their number.</summary>
    internal static int Of(Spelling word, Script script, Span<Stem> stems)
    {
        stems[0] = new Stem(0, word.Length, false, false);
        if (word.Length < 2) return 1;

        Span<(int At, bool Shared)> starts = stackalloc (int, bool)[MostCuts];
        Span<(int At, bool Shared)> ends = stackalloc (int, bool)[MostCuts];
        starts = starts[..(script == Script.Arabic ? Starts(word, starts) : Uncut(starts, 0))];
        ends = ends[..Ends(word, script, ends)];

        var count = 0;
        foreach (var end in ends)
        {
            foreach (var start in starts)
            {
                // A letter alone is the stem of too many words.
                if (end.At - start.At > 1 || word.Length == end.At - start.At)
                    stems[count++] = new Stem(start.At, end.At, start.Shared, end.Shared);
            }
        }

        return count;
    }

    private static int Uncut(Span<(int At, bool Shared)> cuts, int at)
    {
        cuts[0] = (at, false);
        return 1;
    }

    private static int Starts(Spelling word, Span<(int At, bool Shared)> starts)
    {
        var count = Uncut(starts, 0);
        for (var length = 1; length <= Math.Min(Affixes.MaxLength, word.Length - 1); length++)
        {
            if (!Affixes.IsPrefix(word.Letters[..length])) continue;
            starts[count++] = (length, false);
            if (word.Counts[length - 1] > 1) starts[count++] = (length - 1, true);
        }

        return count;
    }

    private static int Ends(Spelling word, Script script, Span<(int At, bool Shared)> ends)
    {
        var count = Uncut(ends, word.Length);
        for (var length = 1; length <= Math.Min(Affixes.MaxLength, word.Length - 1); length++)
        {
            var at = word.Length - length;
            var suffix = word.Letters[at..];
            if (!(script == Script.Arabic ? Affixes.IsArabicSuffix(suffix) : Affixes.IsLatinSuffix(suffix))) continue;
            ends[count++] = (at, false);
            if (word.Counts[at] > 1) ends[count++] = (at + 1, true);
        }

        return count;
    }
}
