using System.Runtime.InteropServices;
using NetVips;

namespace SinoNews.Media.Cards;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stroke(double X1, double Y1, double X2, double Y2);

/// <summary>Draws straight lines with smooth edges. libvips could read them as SVG, but that loader stays shut.</summary>
internal static class Strokes
{
    /// <returns>A mask.</returns>
    internal static Image Draw(int width, int height, IEnumerable<Stroke> strokes, double scale, double thickness)
    {
        var mask = new byte[width * height];
        foreach (var (x1, y1, x2, y2) in strokes)
            Add(mask, width, height, new Stroke(x1 * scale, y1 * scale, x2 * scale, y2 * scale), thickness / 2);
        return Image.NewFromMemoryCopy(mask, width, height, 1, Enums.BandFormat.Uchar);
    }

    // A pixel is covered as far as its centre lies within the line: the distance to it, cut at half a pixel around the edge.
    private static void Add(byte[] mask, int width, int height, Stroke line, double half)
    {
        var (dx, dy) = (line.X2 - line.X1, line.Y2 - line.Y1);
        var length = (dx * dx) + (dy * dy);
        var reach = half + 1;
        for (var y = From(line.Y1, line.Y2); y < To(line.Y1, line.Y2, height); y++)
        {
            for (var x = From(line.X1, line.X2); x < To(line.X1, line.X2, width); x++)
            {
                var (px, py) = (x + 0.5 - line.X1, y + 0.5 - line.Y1);
                var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
                var distance = Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2));
                ref var pixel = ref mask[(y * width) + x];
                pixel = Math.Max(pixel, (byte)(255 * Math.Clamp(half + 0.5 - distance, 0, 1)));
            }
        }

        int From(double one, double other) => Math.Max(0, (int)(Math.Min(one, other) - reach));
        int To(double one, double other, int end) => Math.Min(end, (int)Math.Ceiling(Math.Max(one, other) + reach));
    }
}
