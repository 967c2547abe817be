using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

/// <summary>An act that keeps the store's writer busy until the gate is opened: what is asked meanwhile waits together.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _act = Task.CompletedTask;

    private Gate()
    {
    }

    /// <returns>Once the writer stands before the gate.</returns>
    internal static async Task<Gate> Close(StoreWriter writer)
    {
        var gate = new Gate();
        gate._act = writer.Run(
            async _ =>
            {
                gate._reached.SetResult();
                await gate._open.Task;
                return true;
            },
            default);
        await gate._reached.Task;
        return gate;
    }

    /// <returns>Once the writer has gone through.</returns>
    internal Task Open()
    {
        _open.SetResult();
        return _act;
    }
}
