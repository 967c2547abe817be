using System.Collections.Concurrent;

namespace SinoNews.Benchmarks.Serving.Storm;

/// <summary>What went wrong, and how often.</summary>
internal sealed class Faults
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Count => _counts.Values.Sum();

    public void Add(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    public void Print()
    {
        foreach (var (what, count) in _counts.OrderByDescending(fault => fault.Value).Take(20))
            Console.WriteLine($"  {count} × {what}");
    }
}
