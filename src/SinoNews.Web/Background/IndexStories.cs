using SinoNews.Search;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Background;

/// <summary>
/// Indexes what an upgrade, another analyser or a kill left to index, step by step while the site serves. It looks every
/// minute, so that it also ends what a command began.
/// </summary>
public sealed class IndexStories(IServiceScopeFactory scopes, TimeProvider time, PageShelf shelf, Rounds rounds, ILogger<IndexStories> log) : BackgroundService
{
    private const int Told = 5000;

    private bool _isChecked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        do
        {
            try
            {
                await Round(stoppingToken);
                rounds.End(this);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                rounds.Fail(this);
                log.LogError(exception, "The search's index could not be completed and is tried again in a minute");
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rebuild = scope.ServiceProvider.GetRequiredService<IndexRebuild>();
        // Whether every story is there is counted at the start only.
        if (_isChecked && !rebuild.IsUnderWay())
            return;
        IndexProgress? before = null;
        await rebuild.Complete(always: false, progress => before = Tell(before, progress), ct);
        _isChecked = true;
        if (before is { All: > 0 })
            shelf.Evict([PageTags.Search]); // what was found while it was made is not all
    }

    private IndexProgress Tell(IndexProgress? before, IndexProgress now)
    {
        if (before is null && now is { IsComplete: false, All: > 0 })
            log.LogInformation("Indexing {Stories} stories for the search", now.All - now.Done);
        else if (before is not null && ((now.IsComplete && now.All > 0) || before.Done / Told != now.Done / Told))
            log.LogInformation("Indexed {Done} of {Stories} stories for the search", now.Done, now.All);
        return now;
    }
}
