using System.Diagnostics;
using System.Net.Sockets;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Serving.Storm;

/// <summary>Readers at full speed, each on a connection of his own: whatever page, three of four compressed.</summary>
internal sealed class StormReaders(int port, IReadOnlyList<string> targets, Faults faults)
{
    private const int UncompressedOnceIn = 4;

    private long _notModified;

    public Figures Times { get; } = new();

    /// <summary>How many of the answers were 304.</summary>
    public long NotModified => Interlocked.Read(ref _notModified);

    /// <returns>The seconds that it took.</returns>
    public async Task<double> Run(int connections, TimeSpan length, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(() => Read(number, watch, length, ct), ct)));
        foreach (var part in times)
            Times.Add(part);
        return watch.Elapsed.TotalSeconds;
    }

    private async Task<Figures> Read(int number, Stopwatch watch, TimeSpan length, CancellationToken ct)
    {
        var (random, times) = (new Random(number), new Figures());
        string[] headers = number % UncompressedOnceIn == 0 ? [] : [MeasuredPage.Brotli];
        var visits = targets.Select(target => new Visit(target, headers)).ToArray();
        while (watch.Elapsed < length)
        {
            try
            {
                using var connection = await KeptConnection.Open(port, ct);
                while (watch.Elapsed < length)
                    await Read(connection, visits[random.Next(visits.Length)], random, times, ct);
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                faults.Add($"a reader's connection: {exception.Message}"); // and the next one
            }
        }
        return times;
    }

    private async Task Read(KeptConnection connection, Visit visit, Random random, Figures times, CancellationToken ct)
    {
        var request = visit.Request(random);
        var sent = Stopwatch.GetTimestamp();
        var answer = await connection.Ask(request, ct);
        times.Add(Stopwatch.GetElapsedTime(sent));
        if (answer.Status == 304)
            Interlocked.Increment(ref _notModified);
        if (visit.Fault(answer) is { } fault)
            faults.Add(fault);
    }
}
