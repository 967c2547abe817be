using SinoNews.Media;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Tidies the folders of the pictures and the cards, each day; and says once, at start, when the machine cannot work at pictures.</summary>
public sealed class SweepPictures(IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, Rounds rounds, ILogger<SweepPictures> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!PictureStore.ShipsDarkroom && !PictureStore.CanDevelop)
            log.LogWarning("There is no libvips on this machine: pictures are shown, but none can be uploaded. Add the package NetVips.Native for it, or install libvips");
        await Task.Delay(First, time, stoppingToken);
        using var days = new PeriodicTimer(TimeSpan.FromDays(1), time);
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
                log.LogError(exception, "The folder of the pictures could not be tidied and waits for the next day");
            }
        }
        while (await days.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<PictureSweep>().Run(clock.Now, ct) is > 0 and var deleted)
            log.LogInformation("Deleted {Folders} folders of pictures that nothing names", deleted);
        if (await scope.ServiceProvider.GetRequiredService<CardSweep>().Run(clock.Now, ct) is > 0 and var cards)
            log.LogInformation("Deleted {Cards} cards that nothing shows", cards);
    }
}
