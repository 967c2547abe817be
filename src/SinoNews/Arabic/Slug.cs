using System.Text;

namespace SinoNews.Arabic;

/// <summary>The readable tail of an article's address; the id before it decides, so two may be equal.</summary>
public static class Slug
{
    private const int MaxLength = 60;

    /// <summary>Words joined by hyphens in NFC, at most 60 UTF-16 units cut at a word; empty if no letter or digit is left.</summary>
    public static string From(string title)
    {
        var letters = Runes.Map(Runes.Comparable(title).Normalize(), LetterOrHyphen);
        var words = letters.Split('-', StringSplitOptions.RemoveEmptyEntries);

        // Dropping a mark may bring Hangul letters together.
        return Cut(string.Join('-', words).ToLowerInvariant().Normalize());
    }

    /// <summary>
    /// A slug as an address brought it, in NFC, to be compared with <see cref="From"/>'s: servers hand over what they were
    /// sent, and plain normalising throws on some of it.
    /// </summary>
    public static string Received(string? slug) => Runes.Comparable(slug ?? "").Normalize();

    private static Rune? LetterOrHyphen(Rune rune)
    {
        if (Runes.IsOrnament(rune)) return null;
        if (Rune.IsDigit(rune)) return Runes.AsciiDigit(rune);
        if (Runes.IsLatin(rune)) return WithoutAccent(rune);

        // 〇 is a number to Unicode, but a character of the word in 二〇二六.
        return Rune.IsLetter(rune) || rune.Value == '〇' ? rune : new Rune('-');
    }

    private static Rune WithoutAccent(Rune letter) =>
        Rune.GetRuneAt(letter.ToString().Normalize(NormalizationForm.FormD), 0);

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength) return slug;

        var hyphen = slug.LastIndexOf('-', MaxLength);
        if (hyphen > 0) return slug[..hyphen];
        return char.IsHighSurrogate(slug[MaxLength - 1]) ? slug[..(MaxLength - 1)] : slug[..MaxLength];
    }
}
