using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;
using SinoNews.Web.Telemetry;

namespace SinoNews.Web.Background;

/// <summary>
/// Calls published what became due, at its time, and throws away the pages that lack it; after a restart at once what
/// became due meanwhile. It looks each second, since another process may have scheduled something.
/// </summary>
public sealed class PublishOnTime(IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, Rounds rounds, SiteMeter meter, ILogger<PublishOnTime> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var wait = Patience;
            try
            {
                wait = await Round(stoppingToken);
                rounds.End(this);
                _failing = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Tell(exception);
            }
            await Task.Delay(wait, time, stoppingToken);
        }
    }

    /// <returns>How long to wait for the next.</returns>
    private async Task<TimeSpan> Round(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = new PublishDueArticles(scope.ServiceProvider.GetRequiredService<NewsDb>());
        if (await due.Run(clock.Now, ct) is { Count: > 0 } published)
        {
            foreach (var moment in due.WereDue)
                meter.Publish(clock.Now - moment);
            log.LogInformation("Published on time: {Articles}", published);
        }
        var left = (await due.Next(ct) ?? DateTime.MaxValue) - clock.Now;
        return left <= TimeSpan.Zero ? Breath : left < Patience ? left : Patience;
    }

    // Once for a row of failures: a store that is away for an hour would be told 3,600 times.
    private void Tell(Exception exception)
    {
        rounds.Fail(this);
        if (!_failing)
            log.LogError(exception, "What is due could not be published and is tried each second; readers see it all the same");
        _failing = true;
    }
}
