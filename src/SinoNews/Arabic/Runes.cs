using System.Globalization;
using System.Text;

namespace SinoNews.Arabic;

/// <summary>What the rules of this folder ask about one character.</summary>
internal static class Runes
{
    internal const char Zwnj = '\u200C';
    internal const char Zwj = '\u200D';

    /// <summary>Of the Stream-Safe Text Format, UAX #15: more than any language writes.</summary>
    internal const int MaxMarks = 30;

    private const char Tatweel = '\u0640';

    /// <summary>Rewrites a text character by character; null drops one, a lone surrogate arrives as U+FFFD.</summary>
    internal static string Map(string text, Func<Rune, Rune?> rule)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rule(rune) is { } kept) Append(result, kept);
        }

        return result.ToString();
    }

    /// <summary>
    /// A text that may be normalised to be compared: U+FFFD for what normalising throws on, no marks past
    /// <see cref="MaxMarks"/> in a row (its time is quadratic in them), and no tashkeel in isolated form
    /// (NFKC puts a space before it, which would split the word).
    /// </summary>
    internal static string Comparable(string text)
    {
        var marks = 0;
        return Map(text, rune =>
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MaxMarks || IsIsolatedMark(rune)) return null;
            return IsNoncharacter(rune) ? Rune.ReplacementChar : rune;
        });
    }

    internal static void Append(StringBuilder builder, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        builder.Append(units[..rune.EncodeToUtf16(units)]);
    }

    internal static bool IsNoncharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    internal static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    internal static bool IsFormat(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>Tashkeel and other marks, tatweel, format characters: what adds no letter to a word.</summary>
    internal static bool IsOrnament(Rune rune) => rune.Value == Tatweel || IsMark(rune) || IsFormat(rune);

    internal static bool IsLatin(Rune rune) =>
        Rune.IsLetter(rune) && rune.Value is < 0x250 or (>= 0x1E00 and <= 0x1EFF);

    /// <summary>The ASCII digit of any decimal system (٢, ۲, ２ → 2); other characters as they are.</summary>
    internal static Rune AsciiDigit(Rune rune) =>
        Rune.IsDigit(rune) ? new Rune('0' + (int)Rune.GetNumericValue(rune)) : rune;

    internal static bool IsIsolatedMark(Rune rune) =>
        rune.Value is (>= 0xFE70 and <= 0xFE7F) or (>= 0xFC5E and <= 0xFC63);
}
