using NetVips;

namespace SinoNews.Media.Cards;

/// <summary>The plate of a card: the section's hue and pattern, on it characters in practice squares, or else the seal.</summary>
internal static class CardPlate
{
    internal const int MostGlyphs = 4;

    private const double PatternScale = 2;
    private const double PatternOpacity = 0.3;
    private const double PracticeOpacity = 0.5;
    private const double GlyphPart = 0.74;
    private const int Border = 2;
    private const int SealSize = 192;

    internal static void Draw(MutableImage image, string look, IReadOnlyList<string> glyphs, CardFonts fonts, int width, int height)
    {
        image.DrawRect(PlateColours.Tint(look), 0, 0, width, height, fill: true);
        if (PlatePattern.Of(look) is { } pattern)
            Repeat(image, pattern, PlateColours.Line(look), width, height);
        if (glyphs.Count == 0)
            BrandMark.Stamp(image, (width - SealSize) / 2, (height - SealSize) / 2, SealSize);
        else
            Squares(image, glyphs, fonts, width, height);
    }

    private static void Repeat(MutableImage image, PlatePattern pattern, double[] colour, int width, int height)
    {
        var (across, down) = ((int)(pattern.Width * PatternScale), (int)(pattern.Height * PatternScale));
        using var tile = Strokes.Draw(across, down, pattern.Strokes, PatternScale, PatternScale);
        using var many = tile.Replicate((width / across) + 2, (height / down) + 2);
        // In the middle, as a plate of the site: the edges cut both sides alike.
        using var part = many.ExtractArea((many.Width - width) / 2, (many.Height - height) / 2, width, height);
        Tint(image, part, PatternOpacity, colour, 0, 0);
    }

    private static void Squares(MutableImage image, IReadOnlyList<string> glyphs, CardFonts fonts, int width, int height)
    {
        // Left to right, as the characters are read; four stand in two rows.
        var columns = glyphs.Count == MostGlyphs ? 2 : glyphs.Count;
        var rows = glyphs.Count == MostGlyphs ? 2 : 1;
        var side = columns switch { 1 => 232, 2 => 160, _ => 112 };
        var (left, top) = ((width - (columns * side)) / 2, (height - (rows * side)) / 2);
        using var practice = Strokes.Draw(side, side, PlatePattern.Practice.Strokes, side / (double)PlatePattern.Practice.Width, 1.6);
        for (var i = 0; i < glyphs.Count; i++)
            Square(image, glyphs[i], fonts, practice, left + (i % columns * side), top + (i / columns * side));
    }

    private static void Square(MutableImage image, string glyph, CardFonts fonts, Image practice, int left, int top)
    {
        var side = practice.Width;
        image.DrawRect(PlateColours.Practice, left, top, side + Border, side + Border, fill: true);
        image.DrawRect(PlateColours.Sheet, left + Border, top + Border, side - Border, side - Border, fill: true);
        Tint(image, practice, PracticeOpacity, PlateColours.Practice, left, top);
        using var set = fonts.SetGlyph(glyph, (int)(side * GlyphPart));
        image.DrawMask(PlateColours.Ink, set, left + ((side + Border - set.Width) / 2), top + ((side + Border - set.Height) / 2));
    }

    private static void Tint(MutableImage image, Image mask, double opacity, double[] colour, int left, int top)
    {
        using var weaker = mask * opacity;
        using var cast = weaker.Cast(Enums.BandFormat.Uchar);
        image.DrawMask(colour, cast, left, top);
    }
}
