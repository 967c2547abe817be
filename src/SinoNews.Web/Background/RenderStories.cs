using SinoNews.Articles;

namespace SinoNews.Web.Background;

/// <summary>
/// Renders anew what an older pipeline, or an older glossary, rendered: story by story while the site serves. It looks
/// every two seconds, so that it sees what another process changed too.
/// </summary>
public sealed class RenderStories(IServiceScopeFactory scopes, TimeProvider time, ILogger<RenderStories> log) : BackgroundService
{
    // Of the machine, not of the site's clock: other writers get their turn between two stories.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(2), time);
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
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        var rendered = 0;
        await using var scope = scopes.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<RenderOldBodies>().Run(ct))
        {
            rendered++;
            await Task.Delay(Breath, ct);
        }
        if (rendered > 0)
            log.LogInformation("Rendered {Stories} stories anew", rendered);
    }

    private void Tell(Exception exception)
    {
        if (!_failing)
            log.LogError(exception, "Stories could not be rendered anew and are tried again");
        _failing = true;
    }
}
