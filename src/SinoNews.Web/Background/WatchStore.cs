using SinoNews.Storage;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Background;

/// <summary>Throws all kept pages away when another process has written to the store: a verb, each second.</summary>
public sealed class WatchStore(StoreCommits commits, PageShelf shelf, IServiceScopeFactory scopes, TimeProvider time, Rounds rounds, ILogger<WatchStore> log) : BackgroundService
{
    private bool _failing;

    /// <summary>Looks once before the first page is kept: what comes after that is noticed.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Look();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await seconds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Look();
                rounds.End(this);
                _failing = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Tell(exception);
            }
        }
    }

    private void Look()
    {
        using var scope = scopes.CreateScope();
        if (!commits.AnotherWrote(scope.ServiceProvider.GetRequiredService<NewsDb>()))
            return;
        shelf.Clear();
        log.LogInformation("Another process wrote to the store: every page is made anew");
    }

    private void Tell(Exception exception)
    {
        rounds.Fail(this);
        if (!_failing)
            log.LogError(exception, "Whether another process writes to the store can't be seen; pages are made anew each minute all the same");
        _failing = true;
    }
}
