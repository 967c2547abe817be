using NetVips;

namespace SinoNews.Benchmarks.Media;

/// <summary>
/// A picture that compresses about as a photograph does: soft shapes under fine grain. Of 40 megapixels where it is read
/// line by line, else as large as it may be.
/// </summary>
internal static class MadePicture
{
    private static readonly (int Width, int Height) Large = (7728, 5172);
    private static readonly (int Width, int Height) HeldWhole = (6112, 4080);

    public static string PathOf(string folder, string kind) => Path.Combine(folder, $"{kind}.bin");

    public static void Make(string folder, string kind)
    {
        var (width, height) = kind is "jpeg" or "png" ? Large : HeldWhole;
        using var image = Scene(width, height);
        using var flat = image & 0xF0; // grain does not compress: with all of it a PNG would be heavier than may be
        var bytes = kind switch
        {
            "jpeg" => image.JpegsaveBuffer(q: 90),
            "jpeg-progressive" => image.JpegsaveBuffer(q: 90, interlace: true),
            "png" => flat.PngsaveBuffer(compression: 3),
            "webp" => image.WebpsaveBuffer(q: 85, effort: 0),
            _ => image.HeifsaveBuffer(q: 60, compression: Enums.ForeignHeifCompression.Av1, effort: 0),
        };
        File.WriteAllBytes(PathOf(folder, kind), bytes);
    }

    private static Image Scene(int width, int height)
    {
        using var grain = Image.Gaussnoise(width, height, sigma: 8).Gaussblur(0.8);
        using var fine = Image.Perlin(width, height, cellSize: 64, seed: 7) * 40;
        using var broad = Image.Perlin(width, height, cellSize: 512, seed: 7) * 70;
        using var red = fine + broad + grain + 120;
        using var green = (fine * 0.6) + (broad * 0.5) + grain + 110;
        using var blue = (broad * -0.5) + grain + 130;
        using var joined = red.Bandjoin(green, blue);
        return joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
