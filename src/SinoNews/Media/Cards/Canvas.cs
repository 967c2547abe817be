using NetVips;

namespace SinoNews.Media.Cards;

internal static class Canvas
{
    /// <summary>One colour, to draw on.</summary>
    internal static Image Filled(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height, bands: colour.Length);
        using var filled = black.NewFromImage(colour);
        return filled.Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
