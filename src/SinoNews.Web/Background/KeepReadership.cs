using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Writes down what was read, every ten seconds and when the site stops; and works out the most read, once a minute at most.</summary>
public sealed class KeepReadership(Readership readership, IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, PageShelf shelf, Rounds rounds, ILogger<KeepReadership> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RankedEvery = TimeSpan.FromMinutes(1);

    private DateTime _ranked;
    private bool _moved;
    private bool _failing;
    private bool _told;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The host's patience may be at its end, spent on requests: what they counted is written all the same.
        await Round(last: true, CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Round(last: false, stoppingToken);
    }

    private async Task Round(bool last, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            _moved |= await readership.Flush(scope.ServiceProvider.GetRequiredService<NewsDb>(), clock.Now, ct);
            if (!last && _moved && (clock.Now - _ranked).Duration() >= RankedEvery) // the clock may have gone back
                await Rank(scope.ServiceProvider.GetRequiredService<RankReads>(), ct);
            rounds.End(this);
            _failing = false;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            Tell(exception);
        }
        if (readership.HasForgotten && !_told)
        {
            log.LogWarning("More readers came today than are remembered: one of the earlier ones who reads a story again is counted again");
            _told = true;
        }
    }

    // Where the order of a list changed, what shows it is stale.
    private async Task Rank(RankReads ranking, CancellationToken ct)
    {
        var lists = await ranking.Run(clock.Now, ct);
        (_moved, _ranked) = (false, clock.Now);
        shelf.Evict([.. lists.Select(PageTags.MostRead)]);
        if (lists.Count > 0)
            log.LogDebug("The most read are in another order in {Lists}", lists);
    }

    // Once for a row of failures.
    private void Tell(Exception exception)
    {
        rounds.Fail(this);
        if (!_failing)
            log.LogWarning(exception, "What was read could not be counted and waits");
        _failing = true;
    }
}
