using System.Diagnostics;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Serving;

/// <summary>What stands in for <c>wrk</c> where there is none.</summary>
internal static class SocketLoad
{
    public static async Task<LoadResult> Run(Load load, int port, string target, IReadOnlyList<string> headers, CancellationToken ct)
    {
        var (request, watch, times, errors) = (KeptConnection.Get(target, headers), Stopwatch.StartNew(), new Figures(), 0);
        var parts = await Task.WhenAll(Enumerable.Range(0, load.Connections).Select(_ => Task.Run(() => Ask(port, request, watch, load.Length, ct), ct)));
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var part in parts)
        {
            times.Add(part.Times);
            errors += part.Errors;
        }
        return new LoadResult(times.Count / seconds, times.At(50), times.At(99), errors);
    }

    private static async Task<(Figures Times, int Errors)> Ask(int port, byte[] request, Stopwatch watch, TimeSpan length, CancellationToken ct)
    {
        using var connection = await KeptConnection.Open(port, ct);
        var (times, errors) = (new Figures(), 0);
        while (watch.Elapsed < length)
        {
            var sent = Stopwatch.GetTimestamp();
            var answer = await connection.Ask(request, ct);
            times.Add(Stopwatch.GetElapsedTime(sent));
            errors += answer.Status is >= 200 and < 400 ? 0 : 1;
        }
        return (times, errors);
    }
}
