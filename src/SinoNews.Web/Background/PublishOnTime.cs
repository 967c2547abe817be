using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Calls published what became due, each second; after a restart at once what became due meanwhile.</summary>
public sealed class PublishOnTime(IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, ILogger<PublishOnTime> log) : BackgroundService
{
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        do
        {
            try
            {
                await Round(stoppingToken);
                _failing = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Tell(exception);
            }
        }
        while (await seconds.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = new PublishDueArticles(scope.ServiceProvider.GetRequiredService<NewsDb>());
        if (await due.Run(clock.Now, ct) is { Count: > 0 } published)
            log.LogInformation("Published on time: {Articles}", published);
    }

    // Once for a row of failures: a store that is away for an hour would be told 3,600 times.
    private void Tell(Exception exception)
    {
        if (!_failing)
            log.LogError(exception, "What is due could not be published and is tried each second; readers see it all the same");
        _failing = true;
    }
}
