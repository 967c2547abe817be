using SinoNews.Web.Live;

namespace SinoNews.Web.Background;

/// <summary>While a page of the desk listens: each second it asks whether something was committed. Otherwise it sleeps.</summary>
public sealed class WatchDesk(LiveDesk desk, TimeProvider time, ILogger<WatchDesk> log) : BackgroundService
{
    // Shorter than the patience of the proxies between.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await desk.Wanted.WaitAsync(stoppingToken);
            await Watch(stoppingToken);
        }
    }

    private async Task Watch(CancellationToken ct)
    {
        var beaten = time.GetUtcNow();
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await seconds.WaitForNextTickAsync(ct) && desk.HasListeners)
        {
            if ((time.GetUtcNow() - beaten).Duration() >= Beat) // the clock may have gone back
            {
                desk.Beat();
                beaten = time.GetUtcNow();
            }
            await Look(ct);
        }
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            await desk.Tell(ct);
            _failing = false;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // Once for a row of failures. What was missed is told by the next look that succeeds.
            if (!_failing)
                log.LogWarning(exception, "The desk can't be looked at; whoever listens waits");
            _failing = true;
        }
    }
}
