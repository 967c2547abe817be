using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SinoNews.Benchmarks.Filling;

/// <summary>Making rows and writing them at the same time.</summary>
internal static class Ahead
{
    private const int AtOnce = 200;

    /// <summary>The same, made by another thread a little before they are asked for.</summary>
    public static async IAsyncEnumerable<T> MadeAhead<T>(this IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var channel = Channel.CreateBounded<T[]>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(() => Make(rows, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var some in channel.Reader.ReadAllAsync(ct))
            {
                foreach (var row in some)
                    yield return row;
            }
        }
        finally
        {
            await stop.CancelAsync(); // whoever stops asking must not leave it waiting
            await making;
        }
    }

    private static async Task Make<T>(IEnumerable<T> rows, ChannelWriter<T[]> channel, CancellationToken ct)
    {
        try
        {
            foreach (var some in rows.Chunk(AtOnce))
                await channel.WriteAsync(some, ct);
            channel.Complete();
        }
#pragma warning disable CA1031 // it belongs to the reader
        catch (Exception exception)
#pragma warning restore CA1031
        {
            channel.Complete(exception);
        }
    }
}
