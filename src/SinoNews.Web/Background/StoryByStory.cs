using System.Diagnostics;

namespace SinoNews.Web.Background;

/// <summary>
/// Does one thing to story after story while the site serves, as long as there is one that needs it. It looks every two
/// seconds, so that it sees what another process changed too.
/// </summary>
public abstract class StoryByStory(IServiceScopeFactory scopes, TimeProvider time, Rounds rounds, ILogger log) : BackgroundService
{
    // Of the machine, not of the site's clock: other writers get their turn between two stories, and readers half of the core.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    private bool _isPrepared;
    private bool _failing;

    /// <summary>What is done, for the log.</summary>
    protected abstract string What { get; }

    /// <summary>Once, before the first story.</summary>
    protected virtual Task Prepare(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <returns>False when no story needs it.</returns>
    protected abstract Task<bool> Next(IServiceProvider services, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(2), time);
        do
        {
            try
            {
                await Round(stoppingToken);
                rounds.End(this);
                _failing = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Tell(exception);
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        var done = 0;
        await using var scope = scopes.CreateAsyncScope();
        if (!_isPrepared)
            await Prepare(scope.ServiceProvider, ct);
        _isPrepared = true;
        var watch = Stopwatch.StartNew();
        while (await Next(scope.ServiceProvider, ct))
        {
            done++;
            await Task.Delay(watch.Elapsed > Breath ? watch.Elapsed : Breath, ct);
            watch.Restart();
        }
        if (done > 0)
            log.LogInformation("{What}: {Stories} stories", What, done);
    }

    private void Tell(Exception exception)
    {
        rounds.Fail(this);
        if (!_failing)
            log.LogError(exception, "{What}: failed, and is tried again", What);
        _failing = true;
    }
}
