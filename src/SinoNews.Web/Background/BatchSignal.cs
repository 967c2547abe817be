using System.Threading.Channels;

namespace SinoNews.Web.Background;

/// <summary>Wakes the worker of bulk actions when one was started. Woken twice before it looks, it looks once.</summary>
public sealed class BatchSignal
{
    private readonly Channel<bool> _started = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _started.Writer.TryWrite(true);

    /// <summary>Returns once something was started.</summary>
    public async Task Wait(CancellationToken ct) => await _started.Reader.ReadAsync(ct);
}
