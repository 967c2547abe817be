using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>Names what ails the store once for a row of failures, with what to do: a full disk would else be told with every request.</summary>
public sealed class FaultLog(TimeProvider time, ILogger<FaultLog> log)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<StoreFault, long> _met = [];

    /// <summary>A request met a fault. A row of them ends after a minute without one.</summary>
    public void Met(StoreFault fault, Exception exception)
    {
        lock (_lock)
        {
            // By the clock that never goes back.
            var now = time.GetTimestamp();
            var goesOn = _met.TryGetValue(fault, out var before) && time.GetElapsedTime(before, now) < Quiet;
            _met[fault] = now;
            if (goesOn)
                return;
        }
        var cause = exception.GetBaseException().Message;
        if (fault is StoreFault.Busy)
            log.LogWarning("Writes are given back to their senders: another process holds the store, or too many wait. {Cause}", cause);
        else
            log.LogError("The store fails some requests, which are answered 503: {Advice} {Cause}", Advice(fault), cause);
    }

    private static string Advice(StoreFault fault) => fault switch
    {
        StoreFault.Full => "the disk is full. Make room; writing goes on by itself then.",
        StoreFault.ReadOnly => "it may not be written to. Give the program's account write access to the data folder, or mount it writable.",
        StoreFault.Damaged => "a part of it can't be read. Run `doctor`, and `restore` a backup if it confirms that.",
        _ => "its disk can't be read or written. Look at the disk and the file system, then run `doctor`.",
    };
}
