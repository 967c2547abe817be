using System.Text;

namespace SinoNews.Arabic;

/// <summary>The one fold behind the index, the query and the matching of abuse.</summary>
public static class ArabicText
{
    /// <summary>
    /// Brings every spelling of a word to one: for comparing, never for showing.
    /// Idempotent, and takes malformed UTF-16 (U+FFFD stands for what is broken).
    /// </summary>
    public static string Fold(string text)
    {
        var composed = Runes.Comparable(text).Normalize(NormalizationForm.FormKC);
        var unified = Runes.Map(composed, OneLetter).Normalize(NormalizationForm.FormKD);
        return Runes.Map(unified, Bare).ToLowerInvariant().Normalize(NormalizationForm.FormC);
    }

    // Runs on composed text: once ؤ and ئ are decomposed, their hamza is a mark like any other.
    private static Rune? OneLetter(Rune rune) => rune.Value switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => new Rune('ا'),
        'ى' or 'ی' => new Rune('ي'),
        'ة' => new Rune('ه'),
        'ک' or 'گ' => new Rune('ك'),
        'ڤ' => new Rune('ف'),
        'پ' => new Rune('ب'),
        'چ' => new Rune('ج'),
        'ژ' => new Rune('ز'),
        'ؤ' or 'ئ' => new Rune('ء'),
        '٫' => new Rune('.'),
        '٬' => new Rune(','),
        _ => rune,
    };

    private static Rune? Bare(Rune rune) => Runes.IsOrnament(rune) ? null : Runes.AsciiDigit(rune);
}
