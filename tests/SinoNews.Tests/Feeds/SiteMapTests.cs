using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Tests.Feeds;

public sealed class SiteMapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_site_map_has_home_the_sections_and_every_published_story()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:SiteUrl"] = "https://news.example.org";
        using var reader = site.Reader();
        var (first, second) = (await site.Publish(Make.Words("طريق & الحرير"), Make.Now.AddDays(-2)), await site.Publish(Make.Words("الخزف"), Make.Now.AddDays(-1)));
        await site.Store(async db =>
        {
            var desk = new ArticleDesk(db, new LexiconCache());
            var article = (await desk.Find(first, default))!;
            await desk.Revise(article, Make.Words("طريق & الحرير", "نص صُحّح."), null, Make.Now, default);
            await desk.Publish(article, null, Make.Now, default);
            return await db.SaveChangesAsync();
        });

        var answer = await reader.Get("/sitemap.xml");

        Assert.Equal((200, "application/xml; charset=utf-8"), (answer.Code, answer.ContentType));
        Assert.Equal(
            [
                ("https://news.example.org/", null),
                .. new[] { "politics", "economy", "culture", "history", "science", "travel" }.Select(slug => ($"https://news.example.org/sections/{slug}", (string?)null)),
                ($"https://news.example.org/articles/{first}/{Uri.EscapeDataString("طريق-الحرير")}", "2026-11-23T12:00:00Z"),
                ($"https://news.example.org/articles/{second}/{Uri.EscapeDataString("الخزف")}", "2026-11-22T12:00:00Z"),
            ],
            Entries(answer, "urlset", "url"));
        Assert.Equal(200, (await reader.Head("/sitemap.xml")).Code);
    }

    [Fact]
    public async Task More_than_ten_thousand_are_told_in_parts_that_miss_none()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await Grow(site, await site.Publish(), 9_992); // with home and the six sections: 10,000
        Assert.Equal(10_000, Entries(await reader.Get("/sitemap.xml"), "urlset", "url").Count);

        await Grow(site, 1, 8);
        await site.Store(db => db.Articles.Where(article => article.Id == 7).ExecuteUpdateAsync(set => set.SetProperty(article => article.VisibleFrom, (DateTime?)null)));
        site.HearAnew(); // of what is written past EF it is not told

        var parts = Entries(await reader.Get("/sitemap.xml"), "sitemapindex", "sitemap").Select(part => part.Location).ToList();
        Assert.Equal(["http://localhost/sitemap-0.xml", "http://localhost/sitemap-1.xml", "http://localhost/sitemap-2.xml"], parts);
        var addresses = new List<string>();
        foreach (var part in parts)
            addresses.AddRange(Entries(await reader.Get(new Uri(part).AbsolutePath), "urlset", "url").Select(entry => entry.Location));
        Assert.Equal(7 + 10_001 - 1, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(addresses, address => address.Contains("/articles/7/", StringComparison.Ordinal));
        foreach (var none in new[] { "3", "-1", "x", "99999999999" })
            Assert.Equal((none, 404), (none, (await reader.Get($"/sitemap-{none}.xml")).Code));
    }

    [Fact]
    public async Task Robots_are_told_of_the_site_map_and_kept_from_what_is_private()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();

        var robots = await reader.Get("/robots.txt", ("Host", "evil.example"));

        Assert.Equal((200, "text/plain; charset=utf-8"), (robots.Code, robots.ContentType));
        Assert.Equal("User-agent: *\nDisallow: /newsroom\nDisallow: /comments\n\nSitemap: http://localhost/sitemap.xml\n", robots.Body);
    }

    // The same story again and again, in one statement.
    private static Task<int> Grow(SiteUnderTest site, long like, int count) => site.Store(async db =>
    {
        var columns = string.Join(", ", await db.Database.SqlQueryRaw<string>("SELECT '\"' || name || '\"' AS Value FROM pragma_table_info('Articles') WHERE name <> 'Id'").ToListAsync());
#pragma warning disable EF1002 // names of columns and numbers of our own
        var grown = await db.Database.ExecuteSqlRawAsync(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) INSERT INTO Articles ({columns}) SELECT {columns} FROM Articles, n WHERE Id = {like}");
#pragma warning restore EF1002
        await db.CountStoriesAnew(default);
        return grown;
    });

    private static List<(string Location, string? Changed)> Entries(Answer answer, string root, string element)
    {
        Assert.Equal(200, answer.Code);
        using var bytes = new MemoryStream(answer.Bytes);
        var document = XDocument.Load(bytes).Root!;
        Assert.Equal(Map + root, document.Name);
        return document.Elements().Select(entry =>
        {
            Assert.Equal(Map + element, entry.Name);
            return (entry.Element(Map + "loc")!.Value, entry.Element(Map + "lastmod")?.Value);
        }).ToList();
    }
}
