using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Serving.Storm;

/// <summary>How soon one kind of page showed what was done.</summary>
internal sealed class Sights(Faults faults)
{
    private int _stale;

    public Figures Times { get; } = new();

    public void Add(Sight sight)
    {
        Times.Add(sight.Staleness);
        _stale += sight.WasStale ? 1 : 0;
        if (sight.Fault is { } fault)
            faults.Add(fault);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"p50 {Times.At(50):F1}, p99 {Times.At(99):F1} ms; stale first answers {_stale} of {Times.Count}");
}
