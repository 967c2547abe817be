using System.Diagnostics;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Benchmarks.Search;

namespace SinoNews.Benchmarks.Growth;

/// <summary>The site running on a store of one size, with a reader whose pages are never the cached ones, and a signed-in editor.</summary>
internal sealed class GrownSite : IAsyncDisposable
{
    // Whatever its value, a request with it bypasses the cache; this one opens nothing.
    private const string StaffCookie = "sinonews-staff=bench";

    private readonly RunningSite _site;
    private readonly Editor _editor;
    private readonly HttpClient _reader;
    private readonly Dictionary<string, string[]> _readers;
    private readonly Dictionary<string, string[]> _editors = new(Addresses.OfEditors, StringComparer.Ordinal);
    private Dictionary<string, Times> _times = new(StringComparer.Ordinal);

    private GrownSite(string name, RunningSite site, Editor editor, IEnumerable<KeyValuePair<string, string[]>> readers)
    {
        (Name, _site, _editor, _readers) = (name, site, editor, new(readers, StringComparer.Ordinal));
        _reader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        _reader.DefaultRequestHeaders.Add("Cookie", StaffCookie);
        Forget();
    }

    public string Name { get; }

    public IEnumerable<string> Pages => _readers.Keys.Concat(_editors.Keys);

    public Times this[string page] => _times[page];

    public static async Task<GrownSite> Open(GrownStore store, CancellationToken ct)
    {
        var data = await store.Open(ct);
        List<KeyValuePair<string, string[]>> readers;
        using (var connection = MadeStore.Open(data))
            readers = [.. Addresses.OfReaders(connection)];
        var site = await RunningSite.Start(data, ct);
        try
        {
            return new GrownSite(store.Name, site, await Editor.SignIn(site, ct), readers);
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async Task Measure(string page, int round, CancellationToken ct)
    {
        var used = _site.CpuTime;
        var time = _readers.TryGetValue(page, out var addresses)
            ? await Read(addresses[round % addresses.Length], ct)
            : await _editor.Read(_editors[page][round % _editors[page].Length], ct);
        _times[page].Add(time, _site.CpuTime - used);
    }

    /// <summary>Begins anew, after the warming up.</summary>
    public void Forget() => _times = Pages.ToDictionary(page => page, _ => new Times(), StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _editor.Dispose();
        await _site.DisposeAsync();
    }

    private async Task<TimeSpan> Read(string path, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await _reader.GetAsync(path, ct);
        await answer.Content.ReadAsByteArrayAsync(ct);
        var time = Stopwatch.GetElapsedTime(start);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{Name} stories, {path}: {(int)answer.StatusCode}");
        return time;
    }
}
