namespace SinoNews.Tests.Pages;

/// <summary>The worker that keeps what is read for a time without a network.</summary>
public sealed class WorkerTests : IAsyncLifetime
{
    // As it is written, before any compression.
    private const int Most = 8 * 1024;

    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task It_is_small_and_no_cache_keeps_an_older_one()
    {
        using var reader = _site.Reader();

        var worker = await reader.Get("/sw.js");

        Assert.StartsWith("text/javascript", worker.ContentType, StringComparison.Ordinal);
        Assert.InRange(worker.Bytes.Length, 1, Most);
        Assert.Equal("no-cache", worker.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/newsroom/sign-in")]
    [InlineData("/lite")]
    public async Task It_is_not_brought_by_other_pages_than_readers_own(string path)
    {
        using var reader = _site.Reader();
        Assert.Contains("offline", string.Join(' ', Scripts(await reader.Get("/"))), StringComparison.Ordinal);

        Assert.DoesNotContain(Scripts(await reader.Get(path)), script => script.Contains("offline", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Scripts(Answer page) => page.Page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!);
}
