using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Deletes old lines of the sign-in log, sessions and links that ran out, and text left unsaved for long, once a day.</summary>
public sealed class ForgetSignIns(IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, Rounds rounds, ILogger<ForgetSignIns> log) : BackgroundService
{
    // Not while the site starts, yet soon: one that is restarted often must get there too.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var days = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<StaffRetention>().Forget(clock.Now, stoppingToken);
                rounds.End(this);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                rounds.Fail(this);
                log.LogError(exception, "The sign-in log could not be shortened and waits for the next day");
            }
        }
        while (await days.WaitForNextTickAsync(stoppingToken));
    }
}
