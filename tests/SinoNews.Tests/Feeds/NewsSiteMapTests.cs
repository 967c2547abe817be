namespace SinoNews.Tests.Feeds;

public sealed class NewsSiteMapTests : IAsyncLifetime
{
    private const string Origin = PrintedSite.Origin;

    private readonly SiteUnderTest _site = SiteUnderTest.AtOrigin(Origin);
    private readonly Visitor _reader;

    public NewsSiteMapTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_news_are_those_of_two_days_newest_first_and_leave_by_themselves()
    {
        await _site.Publish(Make.Words("قديم"), Make.Now.AddDays(-2));
        await _site.Publish(Make.Words("أمس"), Make.Now.AddDays(-2).AddSeconds(30));
        await _site.Publish(Make.Words("اليوم"), Make.Now.AddHours(-1));

        var entries = SiteMapRules.Entries(await _reader.Get("/news-sitemap.xml"), "urlset", Origin);

        Assert.Equal(["اليوم", "أمس"], await _reader.NewsTitles());
        var news = entries[0].Element(SiteMapRules.News + "news")!;
        Assert.Equal(
            ("سينو نيوز", "ar", "2026-11-23T14:00:00+03:00"),
            (news.Descendants(SiteMapRules.News + "name").Single().Value, news.Descendants(SiteMapRules.News + "language").Single().Value, news.Element(SiteMapRules.News + "publication_date")!.Value));
        _site.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(["اليوم"], await _reader.NewsTitles());
    }

    [Fact]
    public async Task No_more_than_a_thousand_are_news()
    {
        await _site.Grow(await _site.Publish(visibleFrom: Make.Now.AddHours(-2)), 1_000);
        var newest = await _site.Publish(Make.Words("الأحدث"));

        var entries = SiteMapRules.Entries(await _reader.Get("/news-sitemap.xml"), "urlset", Origin);

        Assert.Equal(1_000, entries.Count);
        Assert.Contains($"/articles/{newest}/", SiteMapRules.Location(entries[0]), StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
