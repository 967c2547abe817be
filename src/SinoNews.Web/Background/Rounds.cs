using System.Collections.Concurrent;

namespace SinoNews.Web.Background;

/// <summary>When each of what goes on by itself last did its work, and how often it failed: for who looks after the site.</summary>
public sealed class Rounds(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Round> _last = new(StringComparer.Ordinal);

    /// <summary>When the site began, UTC.</summary>
    public DateTime StartedAt { get; } = time.GetUtcNow().UtcDateTime;

    /// <summary>Those that had a round since the start, by name.</summary>
    public IReadOnlyList<Round> All => [.. _last.Values.OrderBy(round => round.Worker, StringComparer.Ordinal)];

    /// <summary>It did what there was to do.</summary>
    public void End(BackgroundService worker) =>
        _last.AddOrUpdate(worker.GetType().Name, (name, now) => new Round(name, now, null, 0), (_, last, now) => last with { EndedAt = now }, Now);

    /// <summary>It failed, and tries again.</summary>
    public void Fail(BackgroundService worker) =>
        _last.AddOrUpdate(worker.GetType().Name, (name, now) => new Round(name, null, now, 1), (_, last, now) => last with { FailedAt = now, Failures = last.Failures + 1 }, Now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}

/// <summary>What is known of one worker. Moments are UTC.</summary>
/// <param name="Worker">The name of its class.</param>
/// <param name="EndedAt">When it last did what there was to do; null when it has not yet.</param>
/// <param name="FailedAt">When it last failed; null when it never did.</param>
/// <param name="Failures">Since the start.</param>
public sealed record Round(string Worker, DateTime? EndedAt, DateTime? FailedAt, long Failures)
{
    /// <summary>The last round was one that failed.</summary>
    public bool IsFailing => FailedAt is not null && !(EndedAt > FailedAt);
}
