using System.Collections;
using System.Globalization;
using System.Security;
using System.Text;
using NetVips;
using SinoNews.Arabic;

namespace SinoNews.Media.Cards;

/// <summary>The two typefaces of the cards, which lie beside the program. No font of the machine is asked for.</summary>
internal sealed class CardFonts
{
    private const string ArabicFile = "IBMPlexSansArabic_600SemiBold.ttf";
    private const string ChineseFile = "NotoSerifSC_700Bold.ttf";
    private const string Arabic = "IBM Plex Sans Arabic Semi-Bold";
    private const string Chinese = "Noto Serif SC Bold";
    private const int Longest = 400;

    // Of the Arabic face's own 1.5: a headline's lines stand 1.36 apart.
    private const string Leading = "0.9";

    private readonly BitArray _arabic;
    private readonly BitArray _chinese;
    private readonly string _folder;
    private bool _areKnown;

    private CardFonts(string folder) =>
        (_folder, _arabic, _chinese) = (folder, FontCoverage.Of(Path.Combine(folder, ArabicFile)), FontCoverage.Of(Path.Combine(folder, ChineseFile)));

    /// <returns>Null when the folder has not both, whole.</returns>
    internal static CardFonts? Load(string folder)
    {
        try
        {
            return new CardFonts(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>One line of what can be drawn: nothing that steers the direction, and no character that would be a box.</summary>
    internal string Drawable(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in CleanText.Clean(text, singleLine: true).Text.EnumerateRunes().Take(Longest))
        {
            if (IsJoiner(rune) || (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format and not UnicodeCategory.Control && Has(rune)))
                kept.Append(rune.ToString());
        }
        return CleanText.Clean(kept.ToString(), singleLine: true).Text;
    }

    /// <summary>The Chinese characters of a text, as many as a plate has.</summary>
    internal IReadOnlyList<string> Glyphs(string text, int most) =>
        [.. text.EnumerateRunes().Where(rune => _chinese[rune.Value] && Rune.IsLetter(rune)).Take(most).Select(rune => rune.ToString())];

    /// <summary>A text as a mask, set from right to left whatever it begins with, and broken between words.</summary>
    internal Image Set(string text, int size, int width) =>
        Draw($"<span line_height=\"{Leading}\" insert_hyphens=\"false\">\u200F{Isolated(text)}</span>", ArabicFaces(size), width);

    internal Image SetLatin(string text, int size) => Draw($"\u200E{SecurityElement.Escape(text)}", ArabicFaces(size));

    internal Image SetGlyph(string glyph, int size) => Draw(SecurityElement.Escape(glyph), string.Create(CultureInfo.InvariantCulture, $"{Chinese} {size}"));

    private static string ArabicFaces(int size) => string.Create(CultureInfo.InvariantCulture, $"IBM Plex Sans Arabic,Noto Serif SC Semi-Bold {size}");

    // The dpi makes a point a pixel. The text is markup to Pango.
    private Image Draw(string markup, string font, int? width = null)
    {
        if (!_areKnown)
        {
            using var first = Image.Text("ب", font: Arabic, fontfile: Path.Combine(_folder, ArabicFile));
            using var second = Image.Text("口", font: Chinese, fontfile: Path.Combine(_folder, ChineseFile));
            _areKnown = true;
        }
        return Image.Text(markup, font, width, dpi: 72, wrap: Enums.TextWrap.WordChar);
    }

    // As in HTML: a Latin, a Chinese or a numeric run does not change places with the next.
    private static string Isolated(string text) =>
        string.Concat(Bidi.Split(text).Select(run => run.Kind is RunKind.Plain ? SecurityElement.Escape(run.Text) : $"\u2068{SecurityElement.Escape(run.Text)}\u2069"));

    private bool Has(Rune rune) => Rune.IsWhiteSpace(rune) || _arabic[rune.Value] || _chinese[rune.Value];

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;
}
