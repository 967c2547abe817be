using System.Diagnostics;
using System.Globalization;

namespace SinoNews.Benchmarks.Serving;

/// <summary>A hidden command of this program as a process of its own; it says at which ports it answers, and ends with its input.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public IReadOnlyList<int> Ports { get; private init; } = [];

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ChildProcess> Start(CancellationToken ct, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SinoNews.Benchmarks.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // The site's own setting: where a few threads share two cores, those that spin take what the client needs.
        start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0";
        var process = Process.Start(start)!;
        var ports = await process.StandardOutput.ReadLineAsync(ct) ?? throw new InvalidOperationException($"{words.First()} did not start.");
        return new ChildProcess(process) { Ports = [.. ports.Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture))] };
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
