using System.Threading.Channels;

namespace SinoNews.Web.Background;

/// <summary>Asks for a training now. Asked twice before it begins, it is one.</summary>
public sealed class LearnSignal
{
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask() => _asked.Writer.TryWrite(true);

    /// <summary>True when one was asked for since it was last looked.</summary>
    public bool Take() => _asked.Reader.TryRead(out _);

    /// <summary>Returns once one was asked for, and leaves it to be taken.</summary>
    public Task Wait(CancellationToken ct) => _asked.Reader.WaitToReadAsync(ct).AsTask();
}
