using Microsoft.Extensions.Options;
using SinoNews.Backups;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>
/// Backs the site up each day, at a time of the site's own. What is due is told by the newest backup that is there, not by
/// a timer: a site that was off at that time makes up for it once it is up.
/// </summary>
public sealed class BackUp(BackupShelf shelf, IOptions<BackupOptions> options, SiteClock clock, TimeProvider time, Rounds rounds, ILogger<BackUp> log) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private DateTime _notBefore;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.TimeOfDay is not { } at)
        {
            log.LogWarning("The site is not backed up by itself: {Key} is empty", $"{BackupOptions.Section}:{nameof(BackupOptions.At)}");
            return;
        }
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await minutes.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Round(at, clock.Now, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                _notBefore = clock.Now + AfterFailure;
                rounds.Fail(this);
                log.LogError(exception, "The site could not be backed up; it is tried again in an hour");
            }
        }
    }

    private async Task Round(TimeOnly at, DateTime now, CancellationToken ct)
    {
        if (now < _notBefore)
            return;
        if (IsDue(at, now))
        {
            var made = await shelf.Make(options.Value.Keep, now, ct);
            log.LogInformation("The site was backed up: {Bytes} bytes in {File}", made.Bytes, made.Path);
        }
        rounds.End(this);
    }

    // Off by an hour on the two days a year whose clock is changed. What is dated after now was made by a clock that went wrong.
    private bool IsDue(TimeOnly at, DateTime now)
    {
        if (shelf.All().FirstOrDefault(kept => kept.MadeAt <= now) is not { } newest)
            return true;
        var day = clock.DayOf(newest.MadeAt);
        var due = clock.StartOf(day).Add(at.ToTimeSpan());
        return now >= (due > newest.MadeAt ? due : clock.StartOf(day.AddDays(1)).Add(at.ToTimeSpan()));
    }
}
