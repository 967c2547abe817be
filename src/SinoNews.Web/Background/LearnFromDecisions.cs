using SinoNews.Comments.Learning;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Lets the score learn from what the desk decided: every minute it collects, and trains when enough is new; and when it is asked to.</summary>
public sealed class LearnFromDecisions(
    ScoreTraining training, LearnSignal signal, IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, ILogger<LearnFromDecisions> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(signal.Wait(either.Token), Task.Delay(Every, time, either.Token));
            await either.CancelAsync();
            await Round(stoppingToken);
        }
    }

    private async Task Round(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await training.Learn(scope.ServiceProvider.GetRequiredService<NewsDb>(), clock.Now, signal.Take(), ct) is { } model)
                log.LogInformation("The score learned from {Decisions} decisions: version {Version}", model.Samples, model.Id);
            _failing = false;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            Tell(exception);
        }
    }

    // Once for a row of failures.
    private void Tell(Exception exception)
    {
        if (!_failing)
            log.LogError(exception, "The score could not learn and tries again");
        _failing = true;
    }
}
