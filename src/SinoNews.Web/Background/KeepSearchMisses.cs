using SinoNews.Search;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Writes down the searches without results, every ten seconds and when the site stops.</summary>
public sealed class KeepSearchMisses(SearchMisses misses, IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, Rounds rounds, ILogger<KeepSearchMisses> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The host's patience may be at its end, spent on requests: what they counted is written all the same.
        await Flush(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Flush(stoppingToken);
    }

    private async Task Flush(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await misses.Flush(scope.ServiceProvider.GetRequiredService<NewsDb>(), clock.Today, ct);
            rounds.End(this);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            rounds.Fail(this);
            log.LogWarning(exception, "Searches without results could not be counted and wait");
        }
    }
}
