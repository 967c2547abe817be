using SinoNews.Search;
using SinoNews.Storage;

namespace SinoNews.Web.Background;

/// <summary>Indexes what an upgrade, another analyser or a kill left to index, step by step while the site serves.</summary>
public sealed class IndexStories(IServiceScopeFactory scopes, TimeProvider time, ILogger<IndexStories> log) : BackgroundService
{
    private const int Told = 5000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var rebuild = scope.ServiceProvider.GetRequiredService<IndexRebuild>();
            var progress = await rebuild.Begin(always: false, stoppingToken);
            if (progress is { IsComplete: false, All: > 0 })
                log.LogInformation("Indexing {Stories} stories for the search", progress.All - progress.Done);
            while (!progress.IsComplete)
                progress = Tell(progress.Done, await Step(rebuild, progress, stoppingToken));
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(exception, "The search's index could not be completed and waits for the next start");
        }
    }

    private async Task<IndexProgress> Step(IndexRebuild rebuild, IndexProgress before, CancellationToken ct)
    {
        try
        {
            return await rebuild.Step(ct);
        }
        catch (Exception exception) when (NewsDb.IsBusy(exception))
        {
            await Task.Delay(Patience, time, ct);
            return before;
        }
    }

    private IndexProgress Tell(int before, IndexProgress now)
    {
        if ((now.IsComplete && now.All > 0) || before / Told != now.Done / Told)
            log.LogInformation("Indexed {Done} of {Stories} stories for the search", now.Done, now.All);
        return now;
    }
}
