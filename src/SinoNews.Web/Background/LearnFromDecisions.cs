using SinoNews.Comments.Learning;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>
/// Lets the score learn from what the desk decided: every minute it collects, and trains when enough is new; and when it is
/// asked to. What waits follows each new version, and the newest one after a start, which may have broken off the last.
/// </summary>
public sealed class LearnFromDecisions(
    ScoreTraining training, Rescoring rescoring, LearnSignal signal, IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, Rounds rounds,
    ILogger<LearnFromDecisions> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var asked = await WasAsked(stoppingToken);
            await Round(asked, stoppingToken);
        }
    }

    // Returns when it was asked to learn, or a minute later.
    private async Task<bool> WasAsked(CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var asked = signal.Wait(either.Token);
        await Task.WhenAny(asked, Task.Delay(Every, time, either.Token));
        await either.CancelAsync();
        await asked.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // it may just have taken what was asked: only its end tells
        return asked.IsCompletedSuccessfully;
    }

    private async Task Round(bool asked, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            if (await training.Learn(db, clock.Now, asked, ct) is { } model)
                log.LogInformation("The score learned from {Decisions} decisions: version {Version}", model.Samples, model.Id);
            if (await rescoring.Follow(db, ct) is { Comments: > 0 } rescored)
                log.LogInformation("{Comments} waiting comments were scored anew by version {Version}", rescored.Comments, rescored.Version);
            rounds.End(this);
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
        rounds.Fail(this);
        if (!_failing)
            log.LogError(exception, "The score could not learn and tries again");
        _failing = true;
    }
}
