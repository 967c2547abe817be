using System.Diagnostics;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Search;

/// <summary>Times of one act: by the clock, and what the whole process used of the processors meanwhile. On a busy machine only the latter says much.</summary>
internal sealed class Times
{
    private readonly Figures _clock = new();
    private long _start;
    private TimeSpan _used;
    private TimeSpan _before;

    public double Half => _clock.At(50);

    /// <summary>Mean, in ms.</summary>
    public double Processor => _used.TotalMilliseconds / _clock.Count;

    public void Start() => (_before, _start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());

    public void Stop() => Add(Stopwatch.GetElapsedTime(_start), Environment.CpuUsage.TotalTime - _before);

    public void Add(TimeSpan clock, TimeSpan used)
    {
        _clock.Add(clock);
        _used += used;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Half,10:F3}{_clock.At(99),10:F3}{Processor,11:F3}");
}
