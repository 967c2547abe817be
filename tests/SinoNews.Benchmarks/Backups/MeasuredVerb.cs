using System.Diagnostics;
using System.Globalization;

namespace SinoNews.Benchmarks.Backups;

/// <summary>What a verb of the program took, as a process of its own.</summary>
/// <param name="Peak">The most memory that it held, bytes.</param>
internal sealed record MeasuredVerb(TimeSpan Time, TimeSpan Processor, long Peak)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<MeasuredVerb> Run(CancellationToken ct, params string[] words)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SinoNews.Web.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            (peak, processor) = Look(process, peak, processor);
            await Task.Delay(Glance, ct);
        }
        return process.ExitCode == 0
            ? new MeasuredVerb(Stopwatch.GetElapsedTime(start), processor, peak)
            : throw new InvalidOperationException($"The verb {words[0]} failed.");
    }

    // A process that has just ended tells nothing more.
    private static (long Peak, TimeSpan Processor) Look(Process process, long peak, TimeSpan processor)
    {
        try
        {
            process.Refresh();
            return (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return (peak, processor);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Time.TotalSeconds,8:F1} s {Processor.TotalSeconds,8:F1} s processor {Peak / 1e6,6:N0} MB at most");
}
