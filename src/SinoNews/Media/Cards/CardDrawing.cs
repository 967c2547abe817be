using NetVips;

namespace SinoNews.Media.Cards;

/// <summary>
/// Draws a card: paper, with the section's plate at the end of the line (the left), the headline at its beginning, and the
/// seal with the site's name and address at the foot.
/// </summary>
internal static class CardDrawing
{
    internal const int Width = 1200;
    internal const int Height = 630;

    private const int Tile = 400;
    private const int Left = Tile + 56;
    private const int Right = Width - 64;
    private const int Column = Right - Left;

    private const int KickerTop = 60;
    private const int HeadlineTop = 122;
    private const int HeadlineHeight = 352;
    private const int FootRule = 506;
    private const int SealTop = 534;
    private const int SealSize = 48;

    internal static byte[] Draw(SocialCard card, CardFonts fonts)
    {
        using var paper = Canvas.Filled(Width, Height, PlateColours.Paper);
        using var drawn = paper.Mutate(image =>
        {
            CardPlate.Draw(image, card.Look, fonts.Glyphs(card.Glyphs, CardPlate.MostGlyphs), fonts, Tile, Height);
            Words(image, card, fonts);
            Foot(image, card, fonts);
        });
        // Flat colours: a palette takes a quarter of what a JPEG of the same look does, and a third of plain PNG.
        return drawn.PngsaveBuffer(compression: 4, filter: Enums.ForeignPngFilter.None, palette: true, q: 90, dither: 0, effort: 1, keep: Enums.ForeignKeep.None);
    }

    private static void Words(MutableImage image, SocialCard card, CardFonts fonts)
    {
        if (fonts.Drawable(card.SectionName) is { Length: > 0 } kicker)
            AtRight(image, fonts.Set(kicker, 30, Column), PlateColours.Seal, Right, KickerTop);
        var title = fonts.Drawable(card.Title) is { Length: > 0 } own ? own : fonts.Drawable(card.SiteName);
        if (title.Length > 0)
            AtRight(image, Headline.Set(fonts, title, Column, HeadlineHeight), PlateColours.Ink, Right, HeadlineTop);
    }

    private static void Foot(MutableImage image, SocialCard card, CardFonts fonts)
    {
        image.DrawRect(PlateColours.Ink, Left, FootRule, Column, 3, fill: true);
        BrandMark.Stamp(image, Right - SealSize, SealTop, SealSize);
        if (fonts.Drawable(card.SiteName) is { Length: > 0 } name)
            AtRight(image, fonts.Set(name, 32, Column / 2), PlateColours.Ink, Right - SealSize - 16, SealTop + 8);
        if (fonts.Drawable(card.Host) is { Length: > 0 } host)
        {
            using var set = fonts.SetLatin(host, 24);
            image.DrawMask(PlateColours.InkTwo, set, Left, SealTop + 14);
        }
    }

    private static void AtRight(MutableImage image, Image set, double[] colour, int right, int top)
    {
        using (set)
            image.DrawMask(colour, set, right - set.Width, top);
    }
}
