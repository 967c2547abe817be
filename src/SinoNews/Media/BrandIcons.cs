using System.Security.Cryptography;
using NetVips;
using SinoNews.Media.Cards;

namespace SinoNews.Media;

/// <summary>A drawn file, and the tag that tells it from one drawn otherwise.</summary>
public sealed record BrandIcon(byte[] Png, string Tag);

/// <summary>The mark in the sizes that home screens ask for. Each is drawn when it is first asked for, and kept.</summary>
public sealed class BrandIcons
{
    public const int Small = 192;
    public const int Large = 512;

    private const int Apple = 180;
    private const int TagLength = 16;
    private const int OnCard = 20 * BrandMark.Grid;

    // A mask leaves the inner 80 % at least: the letters' corners lie in that circle, with 20 pixels a unit of the mark.
    private const int MaskableUnit = 20;

    private readonly Dictionary<string, Lazy<BrandIcon>> _icons = new(StringComparer.Ordinal)
    {
        ["icon-192.png"] = Drawn(() => Seal(Small)),
        ["icon-512.png"] = Drawn(() => Seal(Large)),
        ["maskable-512.png"] = Drawn(() => Full(Large, MaskableUnit)),
        ["card.png"] = Drawn(Card),
        ["apple-touch-icon.png"] = Drawn(ForApple),
    };

    /// <summary>True for a name that has a drawing, also where none can be made.</summary>
    public bool Has(string name) => _icons.ContainsKey(name);

    /// <returns>Null for every other name, and on a machine without libvips.</returns>
    public BrandIcon? Find(string name) => _icons.TryGetValue(name, out var icon) && Darkroom.IsOpen ? icon.Value : null;

    private static Lazy<BrandIcon> Drawn(Func<Image> draw) => new(() =>
    {
        using var image = draw();
        var png = image.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
        return new BrandIcon(png, Convert.ToHexStringLower(SHA256.HashData(png))[..TagLength]);
    }, LazyThreadSafetyMode.PublicationOnly); // what failed once is tried again

    // The seal as the site has it: round corners, and nothing around them.
    private static Image Seal(int size)
    {
        using var full = Full(size, size / BrandMark.Grid);
        using var corners = BrandMark.Rounded(size, size / BrandMark.Grid);
        return full.Bandjoin(corners);
    }

    // For shares where no card with words can be drawn.
    private static Image Card()
    {
        using var paper = Canvas.Filled(SocialCards.Width, SocialCards.Height, PlateColours.Paper);
        return paper.Mutate(image => BrandMark.Stamp(image, (SocialCards.Width - OnCard) / 2, (SocialCards.Height - OnCard) / 2, OnCard));
    }

    // Apple cuts the corners itself and shows what is transparent black. Its 180 pixels are no multiple of the grid.
    private static Image ForApple()
    {
        using var large = Full(4 * Apple, 4 * Apple / BrandMark.Grid);
        return large.Shrink(4, 4);
    }

    private static Image Full(int size, int unit)
    {
        using var red = Canvas.Filled(size, size, PlateColours.Stamp);
        var edge = (size - (BrandMark.Grid * unit)) / 2;
        return red.Mutate(image => BrandMark.Letter(image, edge, edge, unit));
    }
}
