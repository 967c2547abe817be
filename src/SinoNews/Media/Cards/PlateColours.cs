namespace SinoNews.Media.Cards;

/// <summary>The colours of the light theme: <c>tokens.css</c>, and the plates of <c>reader.css</c>.</summary>
internal static class PlateColours
{
    internal static readonly double[] Paper = [0xf7, 0xf5, 0xef];
    internal static readonly double[] Sheet = [0xff, 0xfe, 0xfb];
    internal static readonly double[] Ink = [0x1b, 0x1f, 0x27];
    internal static readonly double[] InkTwo = [0x4d, 0x51, 0x5a];
    internal static readonly double[] Seal = [0xab, 0x25, 0x19];
    internal static readonly double[] Stamp = [0xb3, 0x26, 0x1e];
    internal static readonly double[] OnStamp = [0xfd, 0xf8, 0xf0];
    internal static readonly double[] Practice = [0xc4, 0x57, 0x4b];

    private const double PaperHue = 90;

    /// <summary><c>--tint</c> of a section: the plate's ground.</summary>
    internal static double[] Tint(string look) => Oklch(.925, .011, Hue(look));

    /// <summary><c>--line</c> of a section: its pattern.</summary>
    internal static double[] Line(string look) => Oklch(.5, .04, Hue(look));

    private static double Hue(string look) => look switch
    {
        "politics" => 265,
        "economy" => 220,
        "culture" => 55,
        "history" => 85,
        "science" => 165,
        "travel" => 130,
        _ => PaperHue,
    };

    // CSS Color 4, https://www.w3.org/TR/css-color-4/#color-conversion-code: through OKLab and its cone responses to sRGB.
    private static double[] Oklch(double lightness, double chroma, double hue)
    {
        var (a, b) = (chroma * Math.Cos(double.DegreesToRadians(hue)), chroma * Math.Sin(double.DegreesToRadians(hue)));
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return
        [
            Encode((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Encode((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Encode((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)),
        ];
    }

    private static double Encode(double linear) =>
        Math.Round(255 * Math.Clamp(linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055, 0, 1));
}
