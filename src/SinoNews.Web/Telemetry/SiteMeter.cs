using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SinoNews.Web.Telemetry;

/// <summary>What the site measures of itself, under one name. While nobody listens, nothing is recorded.</summary>
public sealed class SiteMeter : IDisposable
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "SinoNews";

    private readonly Histogram<double> _published;
    private readonly Histogram<double> _evicted;

    public SiteMeter(IMeterFactory meters)
    {
        Meter = meters.Create(Name);
        _published = Meter.CreateHistogram(
            "sinonews.publish.delay", "s", "From the time that a story was scheduled for to its being marked and its pages thrown away.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300, 3600] });
        _evicted = Meter.CreateHistogram(
            "sinonews.page_cache.eviction.delay", "s", "From the beginning of a save to the moment when no stale page is left.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] });
    }

    public Meter Meter { get; }

    public ActivitySource Source { get; } = new(Name);

    /// <summary>A story was published by the clock.</summary>
    public void Publish(TimeSpan late) => _published.Record(late.TotalSeconds);

    /// <summary>What a save made stale is thrown away.</summary>
    public void Evict(TimeSpan after) => _evicted.Record(after.TotalSeconds);

    public void Dispose() => Source.Dispose();
}
