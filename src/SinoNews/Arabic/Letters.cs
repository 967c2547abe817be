using System.Text;

namespace SinoNews.Arabic;

/// <summary>What a character is to the text around it.</summary>
internal enum Letter : byte
{
    None,

    /// <summary>Of a script that runs from right to left.</summary>
    Arabic,
    Foreign,
}

/// <summary>For each place of a text, the nearest letters before and after it.</summary>
internal sealed class Letters
{
    private readonly Letter[] _before;
    private readonly Letter[] _after;
    private readonly int[] _arabic;

    internal Letters(ReadOnlySpan<char> text)
    {
        _before = new Letter[text.Length + 1];
        _after = new Letter[text.Length + 1];
        _arabic = new int[text.Length + 1];
        var at = new Letter[text.Length];
        for (int i = 0, length; i < text.Length; i += length)
        {
            Rune.DecodeFromUtf16(text[i..], out var rune, out length);
            at[i] = Of(rune);
        }

        for (var i = 0; i < text.Length; i++)
        {
            _before[i + 1] = at[i] is Letter.None ? _before[i] : at[i];
            _arabic[i + 1] = _arabic[i] + (at[i] is Letter.Arabic ? 1 : 0);
        }

        for (var i = text.Length - 1; i >= 0; i--)
            _after[i] = at[i] is Letter.None ? _after[i + 1] : at[i];
    }

    internal bool AnyArabic => _arabic[^1] > 0;

    internal Letter Before(int index) => _before[index];

    internal Letter After(int index) => _after[Math.Min(index + 1, _after.Length - 1)];

    /// <summary>Whether an Arabic letter stands between two places.</summary>
    internal bool HasArabic(int from, int to) => _arabic[to] > _arabic[from];

    internal static Letter Of(char c) => char.IsSurrogate(c) ? Letter.None : Of(new Rune(c));

    internal static Letter Of(Rune rune) =>
        !Rune.IsLetter(rune) ? Letter.None : IsRightToLeft(rune.Value) ? Letter.Arabic : Letter.Foreign;

    // The blocks of the scripts that Unicode keeps for writing from right to left.
    private static bool IsRightToLeft(int codePoint) => codePoint
        is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
