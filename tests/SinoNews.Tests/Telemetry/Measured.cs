using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Web.Telemetry;

namespace SinoNews.Tests.Telemetry;

/// <summary>Listens to one meter and to no other of the same name: other sites are tested beside.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, string Tag, double Value)> _heard = new();

    internal Measured(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    internal static Measured By(SiteUnderTest site) => new(site.Services.GetRequiredService<SiteMeter>().Meter);

    /// <summary>All that was recorded so far.</summary>
    internal IReadOnlyList<double> All(string name) => [.. _heard.Where(heard => heard.Name == name).Select(heard => heard.Value)];

    /// <summary>What an instrument shows now; null when it shows nothing.</summary>
    /// <param name="tag">The value of its one attribute.</param>
    internal double? Now(string name, string tag = "")
    {
        _heard.Clear();
        _listener.RecordObservableInstruments();
        return _heard.Where(heard => heard.Name == name && heard.Tag == tag).Select(heard => (double?)heard.Value).SingleOrDefault();
    }

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _heard.Enqueue((instrument.Name, tags.Length > 0 ? (string)tags[0].Value! : "", value));
}
