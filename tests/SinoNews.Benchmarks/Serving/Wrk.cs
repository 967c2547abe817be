using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SinoNews.Benchmarks.Serving;

/// <summary>The client <c>wrk</c>, and what it prints.</summary>
internal static partial class Wrk
{
    public static bool IsPresent { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    public static async Task<LoadResult> Run(Load load, int port, string target, IReadOnlyList<string> headers, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk",
        [
            "-t2", string.Create(CultureInfo.InvariantCulture, $"-c{load.Connections}"),
            string.Create(CultureInfo.InvariantCulture, $"-d{Math.Max(1, (int)load.Length.TotalSeconds)}s"),
            "--latency", .. headers.SelectMany(header => new[] { "-H", header }),
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{target}"),
        ])
        { UseShellExecute = false, RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? Read(printed) : throw new InvalidOperationException($"wrk failed: {printed}");
    }

    internal static LoadResult Read(string printed)
    {
        var errors = Failures().Matches(printed).Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));
        var perSecond = double.Parse(Rate().Match(printed).Groups["rate"].Value, CultureInfo.InvariantCulture);
        return new LoadResult(perSecond, Latency(printed, "50"), Latency(printed, "99"), errors);
    }

    private static double Latency(string printed, string percent)
    {
        var match = Percentiles().Matches(printed).First(match => match.Groups["percent"].Value == percent);
        var value = double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch { "us" => value / 1000, "s" => value * 1000, "m" => value * 60_000, _ => value };
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\s+(?<percent>50|75|90|99)%\s+(?<value>[0-9.]+)(?<unit>us|ms|s|m)\s*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentiles();

    // Socket errors: connect 0, read 0, write 0, timeout 0 — and, of answers: Non-2xx or 3xx responses: 12
    [GeneratedRegex("(connect|read|write|timeout|responses:) (?<count>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Failures();
}
