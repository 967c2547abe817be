using System.Threading.Channels;

namespace SinoNews.Web.Background;

/// <summary>Wakes a worker when there is something to do. Woken twice before it looks, it looks once.</summary>
public abstract class Signal
{
    private readonly Channel<bool> _given = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _given.Writer.TryWrite(true);

    /// <summary>Returns once there is something to do.</summary>
    public async Task Wait(CancellationToken ct) => await _given.Reader.ReadAsync(ct);
}

/// <summary>A bulk action was started.</summary>
public sealed class BatchSignal : Signal;

/// <summary>A mail was written.</summary>
public sealed class MailSignal : Signal;

/// <summary>A training is wanted now.</summary>
public sealed class LearnSignal : Signal;
