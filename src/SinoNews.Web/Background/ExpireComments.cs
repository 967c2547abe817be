using SinoNews.Comments.Desk;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Deletes what the policy keeps no longer and forgets addresses, each hour; tidies and proves the counts, each day.</summary>
public sealed class ExpireComments(Retention retention, SiteClock clock, TimeProvider time, Rounds rounds, ILogger<ExpireComments> log) : BackgroundService
{
    // Not while the site starts, yet soon: one that is restarted often must get there too.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    private DateOnly? _tidied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), time);
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
                log.LogError(exception, "Expired comments could not be deleted and wait for the next hour");
            }
        }
        while (await hours.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        var deleted = 0;
        while (await retention.Expire(clock.Now, ct) is > 0 and var step)
            deleted += step;
        if (deleted > 0)
            log.LogInformation("Deleted {Comments} comments that were kept long enough", deleted);
        var forgotten = 0;
        while (await retention.ForgetAddresses(clock.Now, ct) is > 0 and var step)
            forgotten += step;
        if (forgotten > 0)
            log.LogInformation("Forgot the addresses of {Comments} comments that were kept long enough", forgotten);
        if (_tidied == clock.Today)
            return;
        while (await retention.Tidy(clock.Now, ct))
        {
            // One bulk action a step: nobody's post waits behind all of them.
        }
        if (await retention.Reconcile(ct) is { Count: > 0 } wrong)
            log.LogWarning("The counts of {States} differed from the comments and were set right", wrong);
        _tidied = clock.Today;
    }
}
