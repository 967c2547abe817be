using System.Globalization;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>Durable posts over HTTP, and what the disk and SQLite alone can do with the same rows in the same run.</summary>
internal static class Posting
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Bare = TimeSpan.FromSeconds(6);

    public static async Task Run(string data, string bareData, TimeSpan length, CancellationToken ct)
    {
        var single = BareLoop.Run(bareData, 1, Bare);
        var grouped = BareLoop.Run(bareData, 64, Bare);
        var rates = new List<double>();
        await using (var site = await RunningSite.Start(data, ct, "--SinoNews:RateLimits:Comments", "0", "--SinoNews:Proxies", "127.0.0.1"))
        {
            var client = new PostingClient(site.Port, Articles(data), (int)(DateTime.UtcNow.Ticks % 1000));
            await client.Run(32, WarmUp, ct);
            foreach (var connections in new[] { 32, 64 })
                rates.Add(await Measure(client, site, data, connections, length, ct));
        }
        single = Math.Max(single, BareLoop.Run(bareData, 1, Bare));
        grouped = Math.Max(grouped, BareLoop.Run(bareData, 64, Bare));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare loop, one a commit   {single,8:F0} /s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare loop, 64 a commit    {grouped,8:F0} /s"));
        var target = Math.Min(2000, grouped * 0.6);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"target: the lower of 2000 and 60 % of the grouped loop = {target:F0} /s: {(rates.Max() >= target ? "met" : "MISSED")}"));
    }

    private static async Task<double> Measure(PostingClient client, RunningSite site, string data, int connections, TimeSpan length, CancellationToken ct)
    {
        var (rows, machine, siteCpu) = (Count(data), Machine.Used(), site.CpuTime);
        var clientCpu = Environment.CpuUsage.TotalTime;
        var result = await client.Run(connections, length, ct);
        var (siteCores, clientCores, allCores) = (
            (site.CpuTime - siteCpu) / TimeSpan.FromSeconds(result.Seconds),
            (Environment.CpuUsage.TotalTime - clientCpu) / TimeSpan.FromSeconds(result.Seconds),
            (Machine.Used() - machine) / TimeSpan.FromSeconds(result.Seconds));
        var stored = Count(data) - rows;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            durable posts, {connections} connections: {result.Accepted / result.Seconds:F0} /s   ms p50, p95, p99 {result.Times}
              answers 303: {result.Accepted}, others: {result.Other}; new rows: {stored} {(stored == result.Accepted ? "(equal)" : "(DIFFERENT)")}
              cores used: site {siteCores:F2}, this client {clientCores:F2}, all processes {allCores:F2} of {Environment.ProcessorCount}; the site's per post {siteCores * result.Seconds * 1e6 / Math.Max(1, result.Accepted):F0} µs
            """));
        return result.Accepted / result.Seconds;
    }

    private static long Count(string data)
    {
        using var store = MadeStore.Open(data);
        return MadeStore.Numbers(store, """SELECT COUNT(*) FROM "Comments" """)[0];
    }

    private static IReadOnlyList<long> Articles(string data)
    {
        using var store = MadeStore.Open(data);
        return MadeStore.Numbers(store, """SELECT "Id" FROM "Articles" WHERE "VisibleFrom" IS NOT NULL ORDER BY "Id" """);
    }
}
