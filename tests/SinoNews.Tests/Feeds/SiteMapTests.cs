using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Tests.Media;

namespace SinoNews.Tests.Feeds;

public sealed class SiteMapTests : IAsyncLifetime
{
    private const string Origin = PrintedSite.Origin;

    private readonly SiteUnderTest _site = SiteUnderTest.AtOrigin(Origin);
    private readonly Visitor _reader;

    public SiteMapTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_index_has_the_standing_pages_and_a_packed_part_for_each_month_with_stories()
    {
        // In Riyadh December has begun: the site's zone says which month it is.
        await _site.Publish(Make.Words("الأولى"), new DateTime(2024, 11, 30, 21, 30, 0, DateTimeKind.Utc));
        await _site.Publish(Make.Words("الثانية"), new DateTime(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc));
        await _site.Publish(Make.Words("المقبلة"), Make.Now.AddDays(40));

        var answer = await _reader.Get("/sitemap.xml");

        Assert.Equal("application/xml; charset=utf-8", answer.ContentType);
        Assert.Equal(
            new[] { "pages", "2024-12", "2026-11" }.Select(part => $"{Origin}/sitemap-{part}.xml.gz"), SiteMapRules.Entries(answer, "sitemapindex", Origin).Select(SiteMapRules.Location));
        var packed = await _reader.Get("/sitemap-2024-12.xml.gz", ("Accept-Encoding", "br, gzip"));
        Assert.Equal(("application/gzip", null, 0x1F8B), (packed.ContentType, packed.Header("Content-Encoding"), (packed.Bytes[0] << 8) + packed.Bytes[1]));
        Assert.Equal([$"{Origin}/articles/1/{Uri.EscapeDataString("الأولى")}"], SiteMapRules.Entries(packed, "urlset", Origin).Select(SiteMapRules.Location));
        Assert.Equal(200, (await _reader.Head("/sitemap-2024-12.xml.gz")).Code);
        foreach (var none in new[] { "2024-11", "2026-12", "2026-11-2", "2026-11-1", "2026-11-02", "2026-11-", "2026-11--1", "2026-13", "0001-01", "9999-12", "x", "1", "2026-11-99999999999", "pages-2" })
            Assert.Equal((none, 404), (none, (await _reader.Get($"/sitemap-{none}.xml.gz")).Code));
        Assert.Equal(404, (await _reader.Get("/sitemap-1.xml")).Code);
    }

    [Fact]
    public async Task A_months_part_has_its_stories_with_their_last_change_and_picture()
    {
        var picture = await _site.Picture(await _site.Member("ليلى"), new PictureWords("ميناء"), Photographs.Jpeg(2400, 1200));
        var first = await _site.Publish(Make.Words("طريق & الحرير") with { PictureId = picture.Id }, Make.Now.AddDays(-2));
        var second = await _site.Publish(Make.Words("الخزف"), Make.Now.AddDays(-1));
        await _site.Acts("ليلى", first, async (desk, article, by) =>
        {
            await desk.Revise(article, Make.Words("طريق & الحرير", "نص صُحّح.") with { PictureId = picture.Id }, by, Make.Now, default);
            await desk.Publish(article, by, Make.Now, default);
        });

        var entries = SiteMapRules.Entries(await _reader.Get("/sitemap-2026-11.xml.gz"), "urlset", Origin);

        Assert.Equal(
            [
                ($"{Origin}/articles/{first}/{Uri.EscapeDataString("طريق-الحرير")}", "2026-11-23T12:00:00Z", $"{Origin}/media/{picture.Hash}/1920.webp"),
                ($"{Origin}/articles/{second}/{Uri.EscapeDataString("الخزف")}", "2026-11-22T12:00:00Z", null),
            ],
            entries.Select(entry => (SiteMapRules.Location(entry), SiteMapRules.Changed(entry), entry.Descendants(SiteMapRules.Image + "loc").SingleOrDefault()?.Value)));
    }

    [Fact]
    public async Task A_month_with_more_than_ten_thousand_has_further_parts_that_miss_none()
    {
        await _site.Grow(await _site.Publish(), 9_999); // all at one moment: only the ids tell them apart
        Assert.Equal(["pages", "2026-11"], await Parts());
        Assert.Equal(10_000, (await Locations("2026-11")).Count);
        Assert.Equal(404, (await _reader.Get("/sitemap-2026-11-2.xml.gz")).Code);

        await _site.Grow(1, 10_001);
        await _site.Store(db => db.Articles.Where(article => article.Id == 7).ExecuteUpdateAsync(set => set.SetProperty(article => article.VisibleFrom, (DateTime?)null)));
        _site.HearAnew(); // of what is written past EF it is not told

        Assert.Equal(["pages", "2026-11", "2026-11-2"], await Parts());
        var (one, two) = (await Locations("2026-11"), await Locations("2026-11-2"));
        Assert.Equal((10_000, 10_000), (one.Count, two.Count));
        var all = one.Concat(two).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(20_000, all.Count);
        Assert.DoesNotContain(all, address => address.Contains("/articles/7/", StringComparison.Ordinal));
        Assert.Equal(404, (await _reader.Get("/sitemap-2026-11-3.xml.gz")).Code);
    }

    [Fact]
    public async Task A_picture_that_is_replaced_is_so_in_the_map()
    {
        var by = await _site.Member("ليلى");
        var picture = await _site.Picture(by, new PictureWords("ميناء"));
        await _site.Publish(Make.Words() with { PictureId = picture.Id });
        Assert.Contains(picture.Hash, (await _reader.Get("/sitemap-2026-11.xml.gz")).Body, StringComparison.Ordinal);

        await using var scope = _site.Services.CreateAsyncScope();
        var editor = (await scope.ServiceProvider.GetRequiredService<NewsDb>().Users.FindAsync(by.Id))!;
        var act = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .Replace(picture.Id, picture.Version, new MemoryStream(Photographs.Png(600, 400)), "أخرى.png", editor, Make.Now, default);

        var replaced = Assert.IsType<PictureAct.Done>(act).Picture;
        Assert.NotEqual(picture.Hash, replaced.Hash);
        var map = (await _reader.Get("/sitemap-2026-11.xml.gz")).Body;
        Assert.Equal((false, true), (map.Contains(picture.Hash, StringComparison.Ordinal), map.Contains(replaced.Hash, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Robots_are_told_of_the_site_maps_and_kept_from_what_is_private()
    {
        var robots = await _reader.Get("/robots.txt", ("Host", "evil.example"));

        Assert.Equal((200, "text/plain; charset=utf-8"), (robots.Code, robots.ContentType));
        Assert.Equal($"User-agent: *\nDisallow: /newsroom\nDisallow: /comments\nDisallow: /articles/*/comments/\n\nSitemap: {Origin}/sitemap.xml\nSitemap: {Origin}/news-sitemap.xml\n", robots.Body);
    }

    private async Task<IEnumerable<string>> Parts() => SiteMapRules.Entries(await _reader.Get("/sitemap.xml"), "sitemapindex", Origin)
        .Select(entry => SiteMapRules.Location(entry)[$"{Origin}/sitemap-".Length..^".xml.gz".Length]);

    private async Task<IReadOnlyList<string>> Locations(string part) =>
        [.. SiteMapRules.Entries(await _reader.Get($"/sitemap-{part}.xml.gz"), "urlset", Origin).Select(SiteMapRules.Location)];

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
