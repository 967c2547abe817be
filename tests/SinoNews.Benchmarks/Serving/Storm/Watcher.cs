using System.Diagnostics;

namespace SinoNews.Benchmarks.Serving.Storm;

/// <summary>A reader who asks for a page until it shows what was just done.</summary>
internal sealed class Watcher(KeptConnection connection, params string[] headers) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="target">Path and query, escaped.</param>
    /// <param name="mark">What it must show.</param>
    /// <param name="since">When the editor was answered.</param>
    public async Task<Sight> Until(string target, byte[] mark, long since, CancellationToken ct)
    {
        var request = KeptConnection.Get(target, headers);
        for (var asked = 1; ; asked++)
        {
            var answer = await connection.Ask(request, ct);
            var time = Stopwatch.GetElapsedTime(since);
            if (answer.Status == 200 && answer.Read().AsSpan().IndexOf(mark) >= 0)
                return new Sight(time, asked > 1, null);
            if (time > Patience)
                return new Sight(time, true, $"{target}: not shown after {Patience.TotalSeconds} s ({answer.Status})");
        }
    }

    public void Dispose() => connection.Dispose();
}

/// <summary>When something was seen.</summary>
/// <param name="Staleness">From the answer that the editor was given to the end of the first page that shows it.</param>
/// <param name="WasStale">The first answer did not show it yet.</param>
/// <param name="Fault">It was never seen; null when it was.</param>
internal sealed record Sight(TimeSpan Staleness, bool WasStale, string? Fault);
