using SinoNews.Articles;

namespace SinoNews.Web.Background;

/// <summary>After an upgrade of the text pipeline: renders anew what the older one rendered, step by step while the site serves.</summary>
public sealed class RenderStories(IServiceScopeFactory scopes, ILogger<RenderStories> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var rendered = 0;
            await using var scope = scopes.CreateAsyncScope();
            while (await scope.ServiceProvider.GetRequiredService<RenderOldBodies>().Run(stoppingToken))
                rendered++;
            if (rendered > 0)
                log.LogInformation("Rendered {Stories} stories anew", rendered);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(exception, "Stories of an older pipeline could not be rendered anew and wait for the next start");
        }
    }
}
