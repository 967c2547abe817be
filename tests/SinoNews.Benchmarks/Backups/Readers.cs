using System.Diagnostics;
using System.Globalization;

namespace SinoNews.Benchmarks.Backups;

/// <summary>Readers who read uncached pages and comment, without a pause, until they are stopped.</summary>
internal sealed class Readers : IAsyncDisposable
{
    // Whatever its value, a request with it bypasses the cache.
    private const string StaffCookie = "sinonews-staff=bench";

    private readonly CancellationTokenSource _stop = new();
    private readonly List<double> _reads = [], _comments = [];
    private readonly Task _work;
    private int _refused;

    public Readers(RunningSite site, IReadOnlyList<long> stories) =>
        _work = Task.WhenAll(Repeat(_reads, _ => Read(site)), Repeat(_comments, number => Comment(site, stories, number)));

    /// <summary>Stops them, and what they met.</summary>
    public async Task<string> Stop()
    {
        await _stop.CancelAsync();
        await _work;
        return $"pages {Spread(_reads)}; comments {Spread(_comments)}; {_refused} refused";
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task Repeat(List<double> times, Func<int, Task> act)
    {
        await Task.Yield();
        for (var number = 0; !_stop.IsCancellationRequested; number++)
        {
            var start = Stopwatch.GetTimestamp();
            await act(number);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private async Task Read(RunningSite site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", StaffCookie);
        using var answer = await site.Client.SendAsync(request);
        Judge(answer.IsSuccessStatusCode);
        await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task Comment(RunningSite site, IReadOnlyList<long> stories, int number)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Name"] = "سلمى",
            ["Input.Email"] = string.Create(CultureInfo.InvariantCulture, $"reader{number}@example.org"),
            ["Input.Text"] = $"رأي في هذا الخبر {Guid.NewGuid():N}",
        });
        using var answer = await site.Client.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/articles/{stories[number % stories.Count]}/comments"), UriKind.Relative), form);
        // The client follows the redirect to the receipt.
        Judge(answer.IsSuccessStatusCode);
    }

    private void Judge(bool isWell)
    {
        if (!isWell)
            Interlocked.Increment(ref _refused);
    }

    private static string Spread(List<double> times)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0 ? "none" : string.Create(CultureInfo.InvariantCulture,
            $"{sorted.Length}, p50 {sorted[sorted.Length / 2]:F1} ms, p99 {sorted[(int)(sorted.Length * 0.99)]:F1} ms, longest {sorted[^1]:F0} ms");
    }
}
