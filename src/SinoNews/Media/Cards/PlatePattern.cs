namespace SinoNews.Media.Cards;

/// <summary>The patterns of <c>wwwroot/patterns</c>, as lines: one tile of each, which repeats.</summary>
internal sealed record PlatePattern(int Width, int Height, IReadOnlyList<Stroke> Strokes)
{
    /// <summary>The practice square: a cross and its diagonals, dashed, on a side of 60.</summary>
    internal static readonly PlatePattern Practice = new(60, 60, [.. Dashed(30, 0, 30, 60), .. Dashed(0, 30, 60, 30), .. Dashed(0, 0, 60, 60), .. Dashed(60, 0, 0, 60)]);

    private const int Dash = 3;

    /// <returns>Null for a look without one.</returns>
    internal static PlatePattern? Of(string look) => look switch
    {
        "politics" => new(24, 24, [.. Path(0, 21.5, 21.5, 21.5, 21.5, 2.5, 2.5, 2.5, 2.5, 16.5, 16.5, 16.5, 16.5, 7.5, 7.5, 7.5, 7.5, 11.5, 11.5, 11.5), .. Path(21.5, 21.5, 24, 21.5)]),
        "economy" => new(40, 20, [.. Wave(20, 20), .. Wave(0, 30), .. Wave(40, 30), .. Wave(0, 10, 9), .. Wave(40, 10, 9)]),
        "culture" => new(40, 40,
            [.. Path(20, 4, 36, 20, 20, 36, 4, 20, 20, 4), .. Path(8.7, 8.7, 31.3, 8.7, 31.3, 31.3, 8.7, 31.3, 8.7, 8.7), .. Path(20, 0, 20, 4), .. Path(20, 36, 20, 40), .. Path(0, 20, 4, 20), .. Path(36, 20, 40, 20)]),
        "history" => new(36, 36,
            [.. Path(11, 11, 25, 11, 25, 25, 11, 25, 11, 11), .. Path(18, 0, 18, 11), .. Path(18, 25, 18, 36), .. Path(0, 18, 11, 18), .. Path(25, 18, 36, 18), .. Path(0, .5, 36, .5), .. Path(.5, 0, .5, 36)]),
        "science" => new(30, 52,
            [.. Path(15, 0, 15, 9, 0, 17.5), .. Path(15, 9, 30, 17.5, 30, 34.5, 15, 43, 0, 34.5, 0, 17.5), .. Path(15, 43, 15, 52), .. Path(15, 17, 23, 21.5, 23, 30.5, 15, 35, 7, 30.5, 7, 21.5, 15, 17)]),
        "travel" => new(48, 24, [.. Path(0, 24, 24, 0, 48, 24), .. Path(8, 24, 24, 8, 40, 24), .. Path(16, 24, 24, 16, 32, 24)]),
        _ => null,
    };

    private static IEnumerable<Stroke> Path(params double[] points)
    {
        for (var i = 3; i < points.Length; i += 2)
            yield return new Stroke(points[i - 3], points[i - 2], points[i - 1], points[i]);
    }

    // Upper arcs around one centre; from one tile into the next.
    private static IEnumerable<Stroke> Wave(double x, double y) => [.. Wave(x, y, 20), .. Wave(x, y, 9)];

    private static IEnumerable<Stroke> Wave(double x, double y, double radius)
    {
        const int Steps = 16;
        var half = radius > 10 ? 60.5 : 53.1;
        var points = new List<double>();
        for (var i = 0; i <= Steps; i++)
        {
            var angle = double.DegreesToRadians(-90 - half + (2 * half * i / Steps));
            points.AddRange([x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle))]);
        }
        return Path([.. points]);
    }

    private static IEnumerable<Stroke> Dashed(double x1, double y1, double x2, double y2)
    {
        var length = Math.Sqrt(Math.Pow(x2 - x1, 2) + Math.Pow(y2 - y1, 2));
        var (dx, dy) = ((x2 - x1) / length, (y2 - y1) / length);
        for (double at = 0; at < length; at += 2 * Dash)
        {
            var end = Math.Min(at + Dash, length);
            yield return new Stroke(x1 + (dx * at), y1 + (dy * at), x1 + (dx * end), y1 + (dy * end));
        }
    }
}
