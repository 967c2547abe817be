using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SinoNews.Web.Telemetry;

/// <summary>
/// Whether readers and writers may be sent here. Looked at once a second at most, however many ask; who asks meanwhile
/// waits for the same look.
/// </summary>
public sealed class Readiness(HealthCheckService checks, TimeProvider time, ILogger<Readiness> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _looking = new(1, 1);
    private DateTimeOffset _at;
    private IReadOnlyList<string>? _faults;

    /// <summary>What is wrong, by the names of the checks; empty when the site is ready.</summary>
    public async Task<IReadOnlyList<string>> Faults(CancellationToken ct)
    {
        await _looking.WaitAsync(ct);
        try
        {
            if (_faults is null || (time.GetUtcNow() - _at).Duration() >= Fresh)
                _faults = await Look(_faults ?? [], ct);
            return _faults;
        }
        finally
        {
            _looking.Release();
        }
    }

    public void Dispose() => _looking.Dispose();

    // Of the report only the names: what an exception says is for the log.
    private async Task<IReadOnlyList<string>> Look(IReadOnlyList<string> before, CancellationToken ct)
    {
        var report = await checks.CheckHealthAsync(ct);
        _at = time.GetUtcNow();
        var ailing = report.Entries.Where(check => check.Value.Status is not HealthStatus.Healthy).ToList();
        IReadOnlyList<string> now = [.. ailing.Select(check => check.Key)];
        Tell(before, now, [.. ailing.Select(check => check.Value.Exception?.GetBaseException().Message).OfType<string>()]);
        return now;
    }

    // Once for each change: a probe comes every few seconds.
    private void Tell(IReadOnlyList<string> before, IReadOnlyList<string> now, IReadOnlyList<string> causes)
    {
        if (now.Count > 0 && !now.SequenceEqual(before))
            log.LogWarning("Not ready: {Faults} {Causes}", now, causes);
        else if (now.Count == 0 && before.Count > 0)
            log.LogInformation("Ready again");
    }
}
