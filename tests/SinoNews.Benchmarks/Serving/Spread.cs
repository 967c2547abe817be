using System.Globalization;
using System.Runtime.InteropServices;

namespace SinoNews.Benchmarks.Serving;

/// <summary>The median of the rounds, and how far they lie apart.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new Spread(sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2, sorted[0], sorted[^1]);
    }

    /// <summary>What one did for each that the other did, round by round.</summary>
    public static Spread Ratio(IEnumerable<LoadResult> one, IEnumerable<LoadResult> other) =>
        Of(one.Zip(other, (first, second) => first.PerSecond / second.PerSecond));

    public string Text(string format) => string.Create(
        CultureInfo.InvariantCulture, $"{Median.ToString(format, CultureInfo.InvariantCulture)} ({Least.ToString(format, CultureInfo.InvariantCulture)}–{Most.ToString(format, CultureInfo.InvariantCulture)})");
}
