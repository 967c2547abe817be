namespace SinoNews.Benchmarks.Serving;

/// <summary>An address of the site, asked in one way.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Target">Path and query, escaped.</param>
/// <param name="Headers">What is asked with it.</param>
/// <param name="IsMiss">The cache is kept out of it, so a plain page is what it is held against.</param>
/// <param name="Goal">The share of what it is held against that it must reach; null where nothing is promised.</param>
internal sealed record MeasuredPage(string Name, string Target, IReadOnlyList<string> Headers, bool IsMiss, double? Goal)
{
    public const string Brotli = "Accept-Encoding: br";

    /// <summary>What is answered while nothing has changed.</summary>
    public int Status { get; private init; } = 200;

    /// <summary>The pages that readers come to, as the cache has them and past it.</summary>
    /// <param name="bypass">The cookie that keeps the cache out of it.</param>
    public static IEnumerable<MeasuredPage> Of(StorePages pages, string bypass)
    {
        yield return Hit("article", pages.Article, 0.90, Brotli);
        yield return Hit("article, uncompressed", pages.Article, 0.90);
        yield return Hit("home", "/", 0.85, Brotli);
        yield return Hit("section", pages.Section, 0.85, Brotli);
        yield return Hit("search", pages.Search, null, Brotli);
        yield return Hit("feed", "/feed.xml", null, Brotli);
        yield return Miss("article", pages.Article, 1, bypass);
        yield return Miss("home", "/", 1, bypass);
        yield return Miss("section", pages.Section, 1, bypass);
        yield return Miss("search", pages.Search, 1, bypass);
        yield return Miss("feed", "/feed.xml", null, bypass);
    }

    /// <summary>The same, asked by who has it already.</summary>
    public MeasuredPage Revalidated(string etag) => this with { Name = $"304: {Name}", Headers = [.. Headers, $"If-None-Match: {etag}"], Goal = 0.90, Status = 304 };

    private static MeasuredPage Hit(string name, string target, double? goal, params string[] headers) => new(name, target, headers, false, goal);

    private static MeasuredPage Miss(string name, string target, double? goal, string bypass) => new($"miss: {name}", target, [$"Cookie: {bypass}"], true, goal);
}
