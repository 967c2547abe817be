using System.Diagnostics.Metrics;
using SinoNews.Backups;
using SinoNews.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Telemetry;

/// <summary>What is looked at when somebody asks, and costs nothing until then.</summary>
public sealed class Gauges(SiteMeter site, PageShelf shelf, StoreWriter writer, StoreTurns turns, WaitingInStore waiting, Rounds rounds, BackupShelf backups, SiteClock clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = site.Meter;
        OfPages(meter);
        OfStore(meter);
        meter.CreateObservableGauge("sinonews.comments.pending", () => Known(waiting.Figures()?.Pending), "{comment}", "Comments that wait for a decision.");
        meter.CreateObservableGauge("sinonews.comments.oldest_pending.age", () => Known(OldestAge(waiting.Figures())), "s", "How long the oldest of them waits for the desk; 0 when none does.");
        meter.CreateObservableGauge("sinonews.mail.waiting", () => Known(waiting.Figures()?.Mail), "{mail}", "Mails to be sent.");
        meter.CreateObservableGauge("sinonews.mail.failing", () => Known(waiting.Figures()?.FailingMail), "{mail}", "Those of them that failed at least once.");
        meter.CreateObservableCounter(
            "sinonews.background.failures", () => rounds.All.Select(round => new Measurement<long>(round.Failures, KeyValuePair.Create<string, object?>("sinonews.worker", round.Worker))),
            "{failure}", "Rounds of background work that failed.");
        meter.CreateObservableGauge("sinonews.backup.age", () => Known((clock.Now - backups.Newest(clock.Now)?.MadeAt)?.TotalSeconds), "s", "Since the newest backup.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void OfPages(Meter meter)
    {
        meter.CreateObservableCounter("sinonews.page_cache.requests", ByResult, "{request}", "How readers of public pages were answered.");
        meter.CreateObservableUpDownCounter("sinonews.page_cache.pages", () => shelf.Count, "{page}", "Pages that are kept.");
        meter.CreateObservableUpDownCounter("sinonews.page_cache.size", () => shelf.Bytes, "By", "What they take.");
    }

    private void OfStore(Meter meter)
    {
        meter.CreateObservableUpDownCounter("sinonews.store.write.waiting", () => writer.Waiting, "{act}", "Acts that wait for the writer.");
        meter.CreateObservableGauge("sinonews.store.write.utilization", () => (double)writer.Waiting / writer.Capacity, "1", "The share of the places for acts that is taken; at 1 the next is refused.");
        meter.CreateObservableUpDownCounter("sinonews.store.lock.waiting", () => turns.Waiting, "{transaction}", "Transactions that wait for the store's lock.");
    }

    private IEnumerable<Measurement<long>> ByResult()
    {
        var figures = shelf.Figures;
        return [Of(figures.Served, "hit"), Of(figures.Unchanged, "not_modified"), Of(figures.Made, "miss")];

        static Measurement<long> Of(long count, string result) => new(count, KeyValuePair.Create<string, object?>("sinonews.page_cache.result", result));
    }

    private double? OldestAge(StoreFigures? figures) =>
        figures is null ? null : figures.OldestPending is { } oldest ? Math.Max(0, (clock.Now - oldest).TotalSeconds) : 0;

    private static IEnumerable<Measurement<T>> Known<T>(T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known)] : [];
}
