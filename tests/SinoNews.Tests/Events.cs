using System.Net.ServerSentEvents;
using System.Text.Json;

namespace SinoNews.Tests;

/// <summary>A stream of events, heard as it comes.</summary>
internal sealed class Events(HttpResponseMessage response) : IAsyncDisposable
{
    // Small steps: what is waited for comes before anything else runs out.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private IAsyncEnumerator<SseItem<string>>? _items;

    internal int Code => (int)response.StatusCode;

    /// <summary>The id of the last event.</summary>
    internal string? LastId { get; private set; }

    internal string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The next event, while the site's time goes on.</summary>
    /// <returns>Null at the end.</returns>
    internal async Task<SseItem<string>?> Next(SiteUnderTest site)
    {
        _items ??= SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
        var next = _items.MoveNextAsync().AsTask();
        await site.Until(_ => Task.FromResult(next.IsCompleted), () => site.Time.Advance(Step));
        if (!await next)
            return null;
        LastId = _items.Current.EventId ?? LastId;
        return _items.Current;
    }

    /// <summary>Waits for the end of what a site that is stopping has begun: its time goes on no more.</summary>
    /// <returns>False when another event came instead.</returns>
    internal async Task<bool> End() => !await _items!.MoveNextAsync();

    /// <summary>The next event that tells something of the desk.</summary>
    internal async Task<JsonElement> News(SiteUnderTest site)
    {
        while (await Next(site) is { } item)
        {
            if (item.EventType == "desk")
                return JsonDocument.Parse(item.Data).RootElement;
        }
        throw new InvalidOperationException("The stream ended.");
    }

    public async ValueTask DisposeAsync()
    {
        response.Dispose();
        if (_items is not null)
            await _items.DisposeAsync();
    }
}
