using System.Globalization;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>Times of one kind, in milliseconds.</summary>
internal sealed class Figures
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public void Add(TimeSpan time) => _values.Add(time.TotalMilliseconds);

    public void Add(Figures others) => _values.AddRange(others._values);

    public double At(int percent)
    {
        _values.Sort();
        return _values.Count == 0 ? double.NaN : _values[Math.Min(_values.Count - 1, _values.Count * percent / 100)];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At(50),8:F1} {At(95),8:F1} {At(99),8:F1}");
}
