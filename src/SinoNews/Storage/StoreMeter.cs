using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;

namespace SinoNews.Storage;

/// <summary>Tells whoever measures how long the store lets its writers wait. While nobody does, nothing is recorded.</summary>
public sealed class StoreMeter
{
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private readonly ActivitySource _source;
    private readonly TimeProvider _time;
    private readonly Histogram<double> _written;
    private readonly Histogram<int> _group;
    private readonly Histogram<double> _locked;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _busy;

    public StoreMeter(Meter meter, ActivitySource source, TimeProvider time)
    {
        (_source, _time) = (source, time);
        _written = meter.CreateHistogram("sinonews.store.write.duration", "s", "From the moment an act waits for the writer to its commit.", advice: Seconds);
        _group = meter.CreateHistogram<int>("sinonews.store.group.size", "{act}", "Acts that shared a commit.");
        _locked = meter.CreateHistogram("sinonews.store.lock.duration", "s", "How long a transaction waited for the store's lock.", advice: Seconds);
        _refused = meter.CreateCounter<long>("sinonews.store.refused", "{act}", "Acts that were refused because too many waited.");
        _busy = meter.CreateCounter<long>("sinonews.store.busy", "{error}", "Groups of acts that another writer kept from the store for too long.");
    }

    internal void Refuse() => _refused.Add(1);

    internal void Lock(TimeSpan waited) => _locked.Record(waited.TotalSeconds);

    internal void FindBusy() => _busy.Add(1);

    internal void Commit(int acts) => _group.Record(acts);

    /// <summary>An act was committed: its wait is a span of the request that it is of.</summary>
    internal void Written(Waiting act)
    {
        var waited = Stopwatch.GetElapsedTime(act.Since);
        _written.Record(waited.TotalSeconds);
        if (_source.HasListeners())
            _source.StartActivity(ActivityKind.Internal, act.Within, startTime: _time.GetUtcNow() - waited, name: "store write")?.Dispose();
    }

    /// <param name="Since">Of <see cref="Stopwatch"/>.</param>
    /// <param name="Within">Whose act it is.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Waiting(long Since, ActivityContext Within)
    {
        internal static Waiting Begin() => new(Stopwatch.GetTimestamp(), Activity.Current?.Context ?? default);
    }
}
