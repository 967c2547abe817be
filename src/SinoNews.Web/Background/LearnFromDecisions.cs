using SinoNews.Comments.Learning;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>
/// Lets the score learn from what the desk decided: every minute it collects, and trains when enough is new; and when it is
/// asked to. What waits follows each new version, and the newest one after a start, which may have broken off the last.
/// </summary>
public sealed class LearnFromDecisions(
    ScoreTraining training, Rescoring rescoring, LearnSignal signal, IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, ILogger<LearnFromDecisions> log)
    : BackgroundService
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
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            if (await training.Learn(db, clock.Now, signal.Take(), ct) is { } model)
                log.LogInformation("The score learned from {Decisions} decisions: version {Version}", model.Samples, model.Id);
            if (await rescoring.Follow(db, ct) is { Comments: > 0 } rescored)
                log.LogInformation("{Comments} waiting comments were scored anew by version {Version}", rescored.Comments, rescored.Version);
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
