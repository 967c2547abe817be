using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SinoNews.Storage;

namespace SinoNews.Web.Telemetry;

/// <summary>Pages can be made: the store can be read and is of the form that this program knows.</summary>
public sealed class StoreIsReadable(NewsDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Sites.AnyAsync(cancellationToken) && StoreSchema.Of(db) == StoreSchema.OfProgram ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

/// <summary>Comments can be written: an act that changes nothing gets the store's lock, and in time.</summary>
public sealed class StoreTakesWrites(StoreWriter writer, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Who waits behind so many waits too long, whatever the store does.
        if (writer.Waiting > writer.Capacity / 2)
            return HealthCheckResult.Unhealthy();
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await writer.Run(_ => Task.FromResult(true), turn.Token).WaitAsync(Patience, time, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is TimeoutException || NewsDb.IsBusy(exception))
        {
            await turn.CancelAsync(); // nobody waits for it any more
            return HealthCheckResult.Unhealthy(exception: exception);
        }
    }
}

/// <summary>Pictures, keys and logs can be written, and the disk has room.</summary>
public sealed class DataFolderIsWritable(DataFolder folder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await folder.TryToWrite(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy(exception: exception);
        }
    }
}
