namespace SinoNews.Web.Background;

/// <summary>Opens once the hot pages are warm; at once where none is warmed up.</summary>
public sealed class FirstPages
{
    private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Served => _served.Task;

    public void Open() => _served.TrySetResult();
}

/// <summary>Begins another's work after the first pages: what goes on by itself can wait a second, the first reader should not.</summary>
public sealed class AfterFirstPages<T>(T work, FirstPages pages) : BackgroundService
    where T : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await pages.Served.WaitAsync(stoppingToken);
        await work.StartAsync(stoppingToken);
        await work.ExecuteTask!;
    }
}
