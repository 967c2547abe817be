namespace SinoNews.Tests;

/// <summary>A clock that moves only when a test says so.</summary>
public sealed class FakeTime : TimeProvider
{
    /// <summary>A Monday, 15:00 in Riyadh.</summary>
    public static readonly DateTime Start = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private long _ticks = Start.Ticks;

    public DateTime Now => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Now);
}
