using System.Text;
using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>How the same pinyin is typed: with tones or without, its syllables apart or together, ü as u or v.</summary>
internal static class Pinyin
{
    private const string ToneMarks = "\u0300\u0301\u0304\u030C";

    /// <summary>The letters alone, folded: «Xí Jìnpíng» → xijinping, «Xī'ān» → xian.</summary>
    internal static string Plain(string pinyin) => string.Concat(Tokens.Of(pinyin).Select(token => token.Text));

    /// <summary>The letters and their tones, in NFC: «Xī'ān» → xīān. Equal to what <see cref="Plain"/> gives where nobody typed a tone.</summary>
    internal static string Toned(string pinyin)
    {
        var letters = new StringBuilder(pinyin.Length);
        foreach (var letter in pinyin.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || ToneMarks.Contains(letter, StringComparison.Ordinal))
                letters.Append(letter);
        }
        return letters.ToString().Normalize();
    }

    /// <summary>As it is typed where there is no ü: «Lǚ» → lv; null where it has none.</summary>
    internal static string? WithV(string pinyin)
    {
        var decomposed = pinyin.Normalize(NormalizationForm.FormD);
        return decomposed.Contains("u\u0308", StringComparison.OrdinalIgnoreCase)
            ? Plain(decomposed.Replace("u\u0308", "v", StringComparison.OrdinalIgnoreCase)) : null;
    }

    internal static bool HasTones(string text) => text.Normalize(NormalizationForm.FormD).AsSpan().ContainsAny(ToneMarks);

    /// <summary>Latin letters, with tones or without, and what stands between syllables and words; digits as in a name that has them.</summary>
    internal static bool IsWritten(string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        return decomposed.Any(char.IsAsciiLetter) && decomposed.All(letter =>
            char.IsAsciiLetterOrDigit(letter) || ToneMarks.Contains(letter, StringComparison.Ordinal) || letter is '\u0308' or ' ' or '\'' or '-' or '–' or '·' or ',');
    }
}
