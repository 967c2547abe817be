using System.Text;

namespace SinoNews.Arabic;

/// <summary>The writing a character belongs to, as far as the rules of this folder tell them apart.</summary>
internal enum Script
{
    /// <summary>Not a letter and not a digit.</summary>
    None,
    Digit,
    Arabic,
    Latin,
    Cyrillic,
    Greek,
    Han,
    Other,
}

/// <summary>Asked of folded text, where each digit is ASCII and no mark is left.</summary>
internal static class Scripts
{
    // Nearly all of a text: every word that is indexed is walked through here.
    private const int TableSize = 0x700;

    private static readonly Script[] Table = [.. Enumerable.Range(0, TableSize).Select(c => Of(new Rune(c)))];

    internal static Script Of(Rune rune)
    {
        if (rune.IsAscii) return OfAscii((char)rune.Value);
        if (IsHan(rune.Value)) return Script.Han;
        return Rune.IsLetter(rune) ? OfLetter(rune.Value) : Script.None;
    }

    /// <summary>The script of the character at an index of well-formed text, and its length.</summary>
    internal static Script At(string text, int index, out int length)
    {
        if (text[index] < TableSize)
        {
            length = 1;
            return Table[text[index]];
        }

        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out length);
        return Of(rune);
    }

    private static Script OfAscii(char c) =>
        char.IsAsciiDigit(c) ? Script.Digit : char.IsAsciiLetter(c) ? Script.Latin : Script.None;

    private static Script OfLetter(int codePoint) => codePoint switch
    {
        (>= 0x600 and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0x870 and <= 0x8FF) => Script.Arabic,
        < 0x2B0 or (>= 0x1D00 and <= 0x1DBF) or (>= 0x1E00 and <= 0x1EFF) or (>= 0xA720 and <= 0xA7FF) => Script.Latin,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
        (>= 0x400 and <= 0x52F) or (>= 0x1C80 and <= 0x1C8F) => Script.Cyrillic,
        _ => Script.Other,
    };

    // 々 repeats a character; 〇 is a number to Unicode, but a character of the word in 二〇二六.
    private static bool IsHan(int codePoint) => codePoint is '々' or '〇'
        or (>= 0x2E80 and <= 0x2FDF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
