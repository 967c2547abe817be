using System.Buffers;
using System.Text;

namespace SinoNews.Arabic;

/// <summary>What <see cref="ArabicText.Fold"/> gives, and where in the original each of its UTF-16 units came from.</summary>
internal sealed class FoldedText
{
    // Latin, Greek, Cyrillic and Arabic letters: nearly all of a comment, so their folds are kept ready.
    private const int TableSize = 0x700;

    // No letter folds to these controls, so they can mark what the table cannot answer.
    private const char Dropped = '\u0001';
    private const char Unknown = '\u0002';

    private static readonly char[] Table = BuildTable();

    private readonly StringBuilder _text;
    private readonly List<int> _starts;
    private readonly List<int> _ends;

    private FoldedText(string original)
    {
        _text = new StringBuilder(original.Length);
        _starts = new List<int>(original.Length);
        _ends = new List<int>(original.Length);
        for (var at = 0; at < original.Length;) at = Add(original, at);
        Text = _text.ToString();
    }

    internal string Text { get; }

    internal static FoldedText Of(string original) => new(original);

    /// <summary>Where the letter of this folded unit begins in the original.</summary>
    internal int Start(int index) => _starts[index];

    /// <summary>Where it ends, its marks included.</summary>
    internal int End(int index) => _ends[index];

    private int Add(string original, int start)
    {
        var folded = original[start] < TableSize ? Table[original[start]] : Unknown;
        var end = start + 1;
        while (end < original.Length && original[end] < TableSize && Table[original[end]] == Dropped) end++;

        if (folded != Unknown && (end == original.Length || !MayAttach(original, end)))
        {
            if (folded != Dropped) Append(folded, start, end);
            return end;
        }

        end = EndOfCluster(original, start);
        foreach (var unit in ArabicText.Fold(original[start..end])) Append(unit, start, end);
        return end;
    }

    private void Append(char unit, int start, int end)
    {
        _text.Append(unit);
        _starts.Add(start);
        _ends.Add(end);
    }

    private static bool MayAttach(string original, int at) =>
        original[at] < TableSize ? Table[original[at]] == Unknown : Attaches(original, at, out _);

    /// <summary>A character, and all after it that folding drops or may compose with it.</summary>
    private static int EndOfCluster(string original, int start)
    {
        Rune.DecodeFromUtf16(original.AsSpan(start), out _, out var length);
        var end = start + length;
        while (end < original.Length && Attaches(original, end, out length)) end += length;
        return end;
    }

    private static bool Attaches(string original, int at, out int length)
    {
        if (Rune.DecodeFromUtf16(original.AsSpan(at), out var rune, out length) != OperationStatus.Done) return false;
        return Runes.IsOrnament(rune) || Runes.IsIsolatedMark(rune) || rune.Value
            // The letters of Hangul, whichever their width, and the sound marks of half-width kana.
            is (>= 0x1160 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xFF9E and <= 0xFFDC);
    }

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var c = '\0'; c < TableSize; c++)
        {
            var folded = ArabicText.Fold(c.ToString());
            table[c] = c is Dropped or Unknown || folded.Length > 1 ? Unknown
                : folded.Length == 1 ? folded[0]
                : ComposesWithNothing(c) ? Dropped
                : Unknown;
        }

        return table;
    }

    // Unlike U+0653–U+0655, which make و a hamza.
    private static bool ComposesWithNothing(char ornament) =>
        ornament is '\u0640' or (>= '\u064B' and <= '\u0652') or '\u0670';
}
