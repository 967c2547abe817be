using System.Globalization;
using System.Text;

namespace SinoNews.Articles.Rendering;

/// <summary>Words as they are written into HTML, and how many of them a number of bytes holds.</summary>
internal static class Markup
{
    // A letter with more marks than this is no letter.
    private const int MostMarks = 16;

    internal static string Encode(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\u00a0", "&nbsp;", StringComparison.Ordinal);

    internal static int Size(string words) => Encoding.UTF8.GetByteCount(Encode(words));

    /// <summary>Where the words may be cut to fit: behind the last word, or behind the last letter.</summary>
    internal static (bool Whole, int AtWord, int AtLetter) Fitting(string words, int room)
    {
        var (at, atWord, size) = (0, 0, 0);
        while (at < words.Length)
        {
            Rune.DecodeFromUtf16(words.AsSpan(at), out var rune, out var length);
            size += SizeOf(rune);
            if (size > room)
                return (false, atWord, BehindLetter(words, at));
            at += length;
            if (Rune.IsWhiteSpace(rune))
                atWord = at;
        }
        return (true, at, at);
    }

    private static int SizeOf(Rune rune) => rune.Value switch
    {
        '&' => 5,
        '<' or '>' => 4,
        0xA0 => 6,
        _ => rune.Utf8SequenceLength,
    };

    private static int BehindLetter(string words, int at)
    {
        for (var letter = at; letter > 0 && at - letter < MostMarks; letter--)
        {
            if (!char.IsLowSurrogate(words[letter]) && CharUnicodeInfo.GetUnicodeCategory(words, letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
                return letter;
        }
        return at;
    }
}
