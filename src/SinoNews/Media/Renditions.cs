using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SinoNews.Media;

/// <summary>How a picture is cut.</summary>
public enum PictureShape
{
    /// <summary>Not at all.</summary>
    Whole,

    /// <summary>3:2, as the cards of stories show it.</summary>
    Tile,

    Square,

    /// <summary>16:9, for shares and search engines.</summary>
    Wide,

    /// <summary>4:3, for search engines.</summary>
    Classic,
}

/// <summary>One file that is published of a picture.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Rendition(string Name, PictureShape Shape, int Width, int Height);

/// <summary>
/// Which files are published of a picture. They follow from its size and focal point alone, so a page can name them without
/// asking disk or store. A cut one carries the focal point in its name: moving the point gives a new address, and what is
/// cached for ever is never wrong. What a change of the widths adds,
/// <see cref="PictureFiles"/> makes of the pictures that were taken before.
/// </summary>
public static partial class Renditions
{
    public const string ContentType = "image/webp";

    private const int MaxWidth = 1920;
    private const int MaxHeight = 4096;

    private static readonly int[] Widths = [320, 480, 768, 960, 1280, MaxWidth];

    private static readonly (PictureShape Shape, string Prefix, int Across, int Down, int[] Widths)[] Cuts =
    [
        (PictureShape.Tile, "tile", 3, 2, [480, 960]),
        (PictureShape.Square, "sq", 1, 1, [240, 480]),
        (PictureShape.Wide, "wide", 16, 9, [1280]),
        (PictureShape.Classic, "classic", 4, 3, [1200]),
    ];

    /// <summary>All files of a picture.</summary>
    public static IEnumerable<Rendition> All(int width, int height, FocalPoint focus) =>
        Enum.GetValues<PictureShape>().SelectMany(shape => Of(shape, width, height, focus));

    /// <summary>The files of one shape, narrowest first; never larger than the picture, and at least one.</summary>
    public static IReadOnlyList<Rendition> Of(PictureShape shape, int width, int height, FocalPoint focus)
    {
        var (full, fullHeight) = Largest(width, height);
        if (shape is PictureShape.Whole)
            return [.. Widths.Where(one => one < full).Append(full).Select(one => new Rendition(Name(one), shape, one, Scale(height, one, width)))];
        var (_, prefix, across, down, widths) = Cuts.Single(cut => cut.Shape == shape);
        var most = Math.Min(full, fullHeight * across / down);
        return [.. Fitting(widths, most).Select(one => new Rendition(Name(prefix, one, focus), shape, one, Math.Max(1, one * down / across)))];
    }

    /// <summary>True for every name that <see cref="All"/> can give, and nothing that could lead out of a folder.</summary>
    public static bool IsName(string name) => Names().IsMatch(name);

    /// <summary>The largest of the whole picture, which the others are made from.</summary>
    internal static (int Width, int Height) Largest(int width, int height)
    {
        var full = (int)Math.Min(Math.Min(width, MaxWidth), Math.Max(1, (long)width * MaxHeight / height));
        return (full, Scale(height, full, width));
    }

    /// <summary>The part of the largest that a shape shows, as near around the focal point as the edges let.</summary>
    internal static (int Left, int Top, int Width, int Height) Part(PictureShape shape, int width, int height, FocalPoint focus)
    {
        var (_, _, across, down, _) = Cuts.Single(cut => cut.Shape == shape);
        var partWidth = Math.Min(width, Math.Max(1, height * across / down));
        var partHeight = Math.Min(height, Math.Max(1, width * down / across));
        return (Begin(focus.X, width, partWidth), Begin(focus.Y, height, partHeight), partWidth, partHeight);
    }

    private static int Begin(int percent, int whole, int part) => Math.Clamp((percent * whole / 100) - (part / 2), 0, whole - part);

    private static IEnumerable<int> Fitting(int[] widths, int most) => widths[0] <= most ? widths.Where(one => one <= most) : [Math.Max(1, most)];

    private static int Scale(int side, int to, int from) => Math.Max(1, (int)Math.Round((double)side * to / from));

    private static string Name(int width) => string.Create(CultureInfo.InvariantCulture, $"{width}.webp");

    private static string Name(string prefix, int width, FocalPoint focus) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{width}.f{focus.X}-{focus.Y}.webp");

    [GeneratedRegex(@"\A(?:[1-9][0-9]{0,3}|(?:tile|sq|wide|classic)-[1-9][0-9]{0,3}\.f(?:0|[1-9][0-9]{0,2})-(?:0|[1-9][0-9]{0,2}))\.webp\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}

/// <summary>What must stay in sight when a picture is cut, in percent from the left and from the top.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FocalPoint
{
    public static readonly FocalPoint Centre = new(50, 50);

    /// <exception cref="ArgumentOutOfRangeException">Outside the picture.</exception>
    public FocalPoint(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(y, 100);
        (X, Y) = (x, y);
    }

    public int X { get; }

    public int Y { get; }
}
