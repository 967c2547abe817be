using SinoNews.Media;

namespace SinoNews.Web.Background;

/// <summary>Once, after the start: a newer program may publish more files of each picture than the one that took it.</summary>
public sealed class CompletePictures(IServiceScopeFactory scopes, ILogger<CompletePictures> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<PictureFiles>().Complete(stoppingToken) is > 0 and var completed)
                log.LogInformation("Made the files that {Pictures} pictures lacked", completed);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(exception, "The files that pictures lack could not be made and wait for the next start");
        }
    }
}
