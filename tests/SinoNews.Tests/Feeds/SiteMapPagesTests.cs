using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Tests.Feeds;

public sealed class SiteMapPagesTests : IAsyncLifetime
{
    private const string Origin = PrintedSite.Origin;

    private readonly SiteUnderTest _site = SiteUnderTest.AtOrigin(Origin);
    private readonly Visitor _reader;

    public SiteMapPagesTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_standing_part_has_the_lists_that_have_stories_and_no_others()
    {
        await _site.Publish(Make.Words("منشورة", author: "ليلى", tags: ["تجارة"]), Make.Now.AddDays(-1));
        await _site.Publish(Make.Words("مقبلة", author: "سامر", tags: ["مدن"]), Make.Now.AddHours(1));
        await _site.Draft(Make.Words("مسودة", author: "نور", tags: ["أنهار"]));

        var answer = await _reader.Get("/sitemap-pages.xml.gz");

        string[] expected =
        [
            "/", "/about", "/privacy", "/corrections", "/archive", "/api", "/sections/politics", "/sections/economy", "/sections/culture", "/sections/history", "/sections/science", "/sections/travel",
            "/authors/ليلى", "/tags/تجارة",
        ];
        Assert.Equal(expected, Paths(answer));
        foreach (var path in expected)
            Assert.Equal((path, 200), (path, (await _reader.Get(path)).Code));

        _site.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([.. expected[..^2], "/authors/ليلى", "/authors/سامر", "/tags/تجارة", "/tags/مدن"], Paths(await _reader.Get("/sitemap-pages.xml.gz")));
    }

    [Fact]
    public async Task A_tag_that_its_first_story_is_given_is_in_it_at_once()
    {
        var story = await _site.Publish(Make.Words());
        await _site.Draft(Make.Words("مسودة", tags: ["تجارة"])); // so that the tag itself is not new
        Assert.DoesNotContain("/tags/تجارة", Paths(await _reader.Get("/sitemap-pages.xml.gz")));

        await _site.Bulk(StoryBulkAct.AddTag, "تجارة", story);

        Assert.Equal(200, (await _reader.Get("/tags/تجارة")).Code);
        Assert.Contains("/tags/تجارة", Paths(await _reader.Get("/sitemap-pages.xml.gz")));
    }

    [Fact]
    public async Task Thousands_of_tags_are_all_told()
    {
        await _site.Publish();
        await _site.Store(db => db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) INSERT INTO "Tags" ("Slug", "Name") SELECT 't' || i, 't' || i FROM n;
            INSERT INTO "ArticleTags" ("ArticleId", "TagId", "Position", "VisibleFrom")
            SELECT "a"."Id", "t"."Id", "t"."Id", "a"."VisibleFrom" FROM "Articles" AS "a", "Tags" AS "t" WHERE "t"."Slug" <> 't7';
            """));
        _site.HearAnew();

        var tags = Paths(await _reader.Get("/sitemap-pages.xml.gz")).Where(path => path.StartsWith("/tags/", StringComparison.Ordinal)).ToList();

        Assert.Equal(2_499, tags.Count);
        Assert.DoesNotContain("/tags/t7", tags);
    }

    private static IEnumerable<string> Paths(Answer answer) =>
        SiteMapRules.Entries(answer, "urlset", Origin).Select(entry => Uri.UnescapeDataString(new Uri(SiteMapRules.Location(entry)).AbsolutePath));

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
