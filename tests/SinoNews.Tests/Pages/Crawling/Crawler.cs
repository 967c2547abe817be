namespace SinoNews.Tests.Pages.Crawling;

/// <summary>A reader who presses everything once, beginning at the front page.</summary>
internal sealed class Crawler(Visitor reader, Uri site)
{
    private const int MostHops = 3;
    private const int MostPages = 20_000;

    private readonly Queue<(string Path, string From)> _waiting = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    internal Dictionary<string, FoundPage> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the addresses that pages link to; what only a site map names is not among them.</summary>
    internal async Task Walk()
    {
        foreach (var start in (string[])["/", "/robots.txt"])
            Note(start, start);
        while (_waiting.TryDequeue(out var next))
        {
            Assert.True(Found.Count < MostPages, $"More than {MostPages} addresses; the last were {string.Join(", ", Found.Keys.TakeLast(5))}.");
            var page = await Ask(next.Path, next.From);
            Found[next.Path] = page;
            if (page.Answer.Code == 200 && !IsMap(next.Path))
                NoteAll(page);
        }
    }

    internal async Task<FoundPage> Ask(string path, string from)
    {
        var (hops, at) = (new List<int>(), path);
        var answer = await reader.Get(at);
        while (answer.Code is >= 300 and < 400 && answer.Location is { } location && hops.Count < MostHops)
        {
            hops.Add(answer.Code);
            at = Links.Plain(new Uri(new Uri(site, at), location));
            answer = await reader.Get(at);
        }
        return new FoundPage(path, from, hops, at, answer);
    }

    internal static bool IsMap(string path) => path.Contains("sitemap", StringComparison.Ordinal);

    private void NoteAll(FoundPage page)
    {
        var here = new Uri(site, page.FinalPath);
        foreach (var link in Links.In(page.Answer))
        {
            if (!Uri.TryCreate(here, link, out var address) || address.Scheme is not ("http" or "https") || address.Authority != site.Authority || link.Contains('{', StringComparison.Ordinal))
                continue;
            var path = Links.Plain(address);
            // Each search leads to others without end: those that other pages lead to are pressed, and they lead to stories.
            if (!IsSearch(path) || !IsSearch(page.FinalPath))
                Note(path, page.Path);
        }
    }

    private void Note(string path, string from)
    {
        if (_known.Add(path))
            _waiting.Enqueue((path, from));
    }

    private static bool IsSearch(string path) => path.StartsWith("/search?", StringComparison.Ordinal);
}
