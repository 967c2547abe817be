using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Desk;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>
/// Carries out the bulk actions that were started, also those that a stop broke off. They take turns, step by step: a
/// short one does not wait for a long one, and one that fails holds up nobody.
/// </summary>
public sealed class RunBatches(
    BulkDesk desk, BatchSignal signal, IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, Rounds rounds, ILogger<RunBatches> log) : BackgroundService
{
    /// <summary>After this time it looks unwoken: what failed is tried again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await CarryOut(stoppingToken);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(signal.Wait(either.Token), Task.Delay(Patience, time, either.Token));
            await either.CancelAsync();
        }
    }

    private async Task CarryOut(CancellationToken ct)
    {
        try
        {
            var failed = new HashSet<long>();
            while (await Running(failed, ct) is { Count: > 0 } turns)
            {
                foreach (var batch in turns)
                    await Step(batch, failed, ct);
            }
            if (failed.Count == 0)
                rounds.End(this);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            rounds.Fail(this);
            log.LogError(exception, "The bulk actions that run could not be read");
        }
    }

    private async Task<IReadOnlyList<long>> Running(HashSet<long> failed, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        return await db.Batches.Where(batch => batch.State == BatchState.Running && !failed.Contains(batch.Id)).Select(batch => batch.Id).ToListAsync(ct);
    }

    private async Task Step(long batch, HashSet<long> failed, CancellationToken ct)
    {
        try
        {
            await desk.Step(batch, clock.Now, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            failed.Add(batch);
            rounds.Fail(this);
            log.LogError(exception, "Bulk action {Batch} failed at a step and waits", batch);
        }
    }
}
