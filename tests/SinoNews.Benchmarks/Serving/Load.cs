using System.Globalization;

namespace SinoNews.Benchmarks.Serving;

/// <summary>What one measurement found.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Errors">Broken connections, time-outs, and answers that were no success and no 304.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99, int Errors);

/// <summary>Full speed on a few keep-alive connections: by <c>wrk</c> where it is installed, else by this program.</summary>
/// <param name="Connections">How many ask at once.</param>
/// <param name="Length">How long.</param>
internal sealed record Load(int Connections, TimeSpan Length)
{
    public static string Client => Wrk.IsPresent ? "wrk" : "this program's own client";

    public Task<LoadResult> Run(int port, string target, IReadOnlyList<string> headers, CancellationToken ct) =>
        Wrk.IsPresent ? Wrk.Run(this, port, target, headers, ct) : SocketLoad.Run(this, port, target, headers, ct);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Connections} connections, {Length.TotalSeconds:0.#} s a measurement, by {Client}");
}
