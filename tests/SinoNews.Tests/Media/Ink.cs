using NetVips;

namespace SinoNews.Tests.Media;

/// <summary>A connected stain of ink.</summary>
/// <param name="Holes">How many parts of the paper it encloses: 0 in «1» and «ر», 1 in «0» and «و», 2 in «B».</param>
internal sealed record Stain(int Left, int Top, int Right, int Bottom, int Holes)
{
    internal int Height => Bottom - Top + 1;

    internal bool Encloses(Stain other) => Left < other.Left && Top < other.Top && Right > other.Right && Bottom > other.Bottom;
}

/// <summary>
/// What stands in a drawing, read from its pixels alone: which stains there are, how many holes each has and in which order
/// they lie. It knows nothing of fonts, so what drew the letters cannot deceive it.
/// </summary>
internal sealed class Ink
{
    // Of a hue between ink and paper; the red of squares and kickers is lighter.
    private const double Darkest = 75;

    // Less than any letter at the sizes of a headline, more than its dots.
    private const int SmallestLetter = 19;

    private readonly bool[,] _ink;

    private Ink(bool[,] ink)
    {
        _ink = ink;
        Stains = [.. Find()];
    }

    internal IReadOnlyList<Stain> Stains { get; }

    /// <summary>The dark pixels of a part of a picture.</summary>
    internal static Ink Of(byte[] file, int left, int top, int width, int height)
    {
        using var image = Image.NewFromBuffer(file);
        using var colour = image.Colourspace(Enums.Interpretation.Srgb);
        using var part = colour.ExtractArea(left, top, width, height);
        using var grey = part.Colourspace(Enums.Interpretation.Bw);
        return Of(grey, dark => dark <= Darkest);
    }

    /// <summary>Of a mask, as libvips sets text.</summary>
    internal static Ink Of(Image mask) => Of(mask, light => light > byte.MaxValue / 2);

    private static Ink Of(Image grey, Func<byte, bool> isInk)
    {
        var pixels = grey[0].WriteToMemory<byte>();
        var ink = new bool[grey.Width, grey.Height];
        for (var y = 0; y < grey.Height; y++)
        {
            for (var x = 0; x < grey.Width; x++)
                ink[x, y] = isInk(pixels[(y * grey.Width) + x]);
        }
        return new Ink(ink);
    }

    /// <summary>The holes of each letter from left to right, line by line; «0·0·1» for «دار و». Dots are left out.</summary>
    internal string Lines() => string.Join(" / ", Bands().Select(band => string.Join('·', Letters(band).Select(stain => stain.Holes))));

    /// <summary>The stains of each line that are letters, from left to right.</summary>
    internal IReadOnlyList<IReadOnlyList<Stain>> LettersByLine() => [.. Bands().Select(band => (IReadOnlyList<Stain>)[.. Letters(band)])];

    private IEnumerable<Stain> Letters((int Top, int Bottom) band) => Stains
        .Where(stain => stain.Height >= SmallestLetter && stain.Top >= band.Top && stain.Bottom <= band.Bottom).OrderBy(stain => stain.Left);

    // Between two lines is a row without ink.
    private IEnumerable<(int Top, int Bottom)> Bands()
    {
        var top = -1;
        for (var y = 0; y <= _ink.GetLength(1); y++)
        {
            var dark = y < _ink.GetLength(1) && Enumerable.Range(0, _ink.GetLength(0)).Any(x => _ink[x, y]);
            if (dark && top < 0)
                top = y;
            else if (!dark && top >= 0)
            {
                yield return (top, y - 1);
                top = -1;
            }
        }
    }

    private IEnumerable<Stain> Find()
    {
        var (width, height) = (_ink.GetLength(0), _ink.GetLength(1));
        var seen = new bool[width, height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (!_ink[x, y] || seen[x, y])
                    continue;
                var pixels = Flood((x, y), seen, (a, b) => a >= 0 && b >= 0 && a < width && b < height && _ink[a, b], diagonally: true);
                yield return Measured(pixels);
            }
        }
    }

    private static Stain Measured(List<(int X, int Y)> pixels)
    {
        var (left, right) = (pixels.Min(pixel => pixel.X), pixels.Max(pixel => pixel.X));
        var (top, bottom) = (pixels.Min(pixel => pixel.Y), pixels.Max(pixel => pixel.Y));
        // With a margin of paper all around, so that what is outside is one piece.
        var (width, height) = (right - left + 3, bottom - top + 3);
        var own = new bool[width, height];
        foreach (var (x, y) in pixels)
            own[x - left + 1, y - top + 1] = true;
        var seen = new bool[width, height];
        var pieces = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (own[x, y] || seen[x, y])
                    continue;
                // What two strokes that almost meet leave between them is no hole.
                var piece = Flood((x, y), seen, (a, b) => a >= 0 && b >= 0 && a < width && b < height && !own[a, b], diagonally: false);
                pieces += piece.Count > 6 ? 1 : 0;
            }
        }
        return new Stain(left, top, right, bottom, pieces - 1);
    }

    private static List<(int X, int Y)> Flood((int X, int Y) from, bool[,] seen, Func<int, int, bool> belongs, bool diagonally)
    {
        var found = new List<(int X, int Y)> { from };
        seen[from.X, from.Y] = true;
        for (var i = 0; i < found.Count; i++)
        {
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    var (x, y) = (found[i].X + dx, found[i].Y + dy);
                    if ((diagonally || dx == 0 || dy == 0) && belongs(x, y) && !seen[x, y])
                    {
                        seen[x, y] = true;
                        found.Add((x, y));
                    }
                }
            }
        }
        return found;
    }
}
