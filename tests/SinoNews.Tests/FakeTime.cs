namespace SinoNews.Tests;

/// <summary>A clock that moves only when a test says so, and its timers with it.</summary>
public sealed class FakeTime : TimeProvider
{
    /// <summary>A Monday, 15:00 in Riyadh.</summary>
    public static readonly DateTime Start = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private long _ticks = Start.Ticks;

    public DateTime Now => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);

    public void Advance(TimeSpan by)
    {
        var now = Interlocked.Add(ref _ticks, by.Ticks);
        Timer[] due;
        lock (_lock)
            due = [.. _timers.Where(timer => timer.IsDue(now))];
        foreach (var timer in due)
            timer.Ring();
    }

    public override DateTimeOffset GetUtcNow() => new(Now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(FakeTime time, Action ring) : ITimer
    {
        private long _due = long.MaxValue;
        private TimeSpan _period;

        internal bool IsDue(long now)
        {
            if (_due > now)
                return false;
            _due = _period > TimeSpan.Zero ? now + _period.Ticks : long.MaxValue;
            return true;
        }

        internal void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                (_due, _period) = (dueTime < TimeSpan.Zero ? long.MaxValue : time.Now.Ticks + dueTime.Ticks, period);
                if (!time._timers.Contains(this))
                    time._timers.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            lock (time._lock)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
