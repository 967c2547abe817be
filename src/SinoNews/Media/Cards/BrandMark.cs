using NetVips;

namespace SinoNews.Media.Cards;

/// <summary>
/// The mark, by its rectangles on the grid of 16: square-Kufic س and و on a seal, as <c>SealTagHelper</c> has it as a path.
/// Never redrawn or recoloured.
/// </summary>
internal static class BrandMark
{
    internal const int Grid = 16;

    private static readonly (int X, int Y, int Width, int Height)[] Letters =
    [
        (1, 1, 2, 14), (3, 13, 2, 2), (5, 1, 2, 14), (7, 3, 8, 2), (9, 1, 2, 2), (13, 1, 2, 2), // س
        (9, 7, 6, 2), (9, 9, 2, 4), (13, 9, 2, 6), (11, 11, 2, 2), // و
    ];

    /// <summary>Draws the seal on whatever is there.</summary>
    /// <param name="size">A multiple of 16: every stroke is whole pixels.</param>
    internal static void Stamp(MutableImage image, int left, int top, int size)
    {
        var unit = size / Grid;
        using var corners = Rounded(size, unit);
        image.DrawMask(PlateColours.Stamp, corners, left, top);
        Letter(image, left, top, unit);
    }

    /// <summary>The letters alone, at the place that they have on a seal.</summary>
    internal static void Letter(MutableImage image, int left, int top, int unit)
    {
        foreach (var (x, y, width, height) in Letters)
            image.DrawRect(PlateColours.OnStamp, left + (x * unit), top + (y * unit), width * unit, height * unit, fill: true);
    }

    /// <summary>A square with round corners, as a mask.</summary>
    internal static Image Rounded(int size, int radius)
    {
        var mask = new byte[size * size];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var (dx, dy) = (Outside(x), Outside(y));
                mask[(y * size) + x] = (byte)(255 * Math.Clamp(radius + 0.5 - Math.Sqrt((dx * dx) + (dy * dy)), 0, 1));
            }
        }
        return Image.NewFromMemoryCopy(mask, size, size, 1, Enums.BandFormat.Uchar);

        // How far a pixel's centre lies beyond the inner square, where the corners begin.
        double Outside(int at) => Math.Max(0, Math.Max(radius - (at + 0.5), at + 0.5 - (size - radius)));
    }
}
