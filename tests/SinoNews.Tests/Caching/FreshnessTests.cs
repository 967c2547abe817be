using Microsoft.Extensions.DependencyInjection;
using SinoNews.Web.Caching;

namespace SinoNews.Tests.Caching;

/// <summary>
/// Whatever the newsroom does, a kept page is the page that would be made now. After each act every address is read from
/// the shelf, then everything is thrown away and read again: both must be the same, byte by byte.
/// </summary>
public sealed class FreshnessTests
{
    private static readonly string[] Standing =
    [
        "/", "/sections/politics", "/sections/economy", "/sections/culture", "/archive", "/archive?month=2026-11", "/archive/2026/11/23", "/archive/2026/11/24",
        "/corrections", "/names", "/names?by=pinyin", "/names/بكين", "/names/شانغهاي", "/names.json", "/names/بكين.json", "/search", "/search?q=خبر", "/search?q=بكين",
        "/tags/تجارة", "/tags/زلازل", "/authors/ليلى-حداد", "/authors/هيئة-التحرير", "/series/ملف-الموانئ", "/feed.xml", "/atom.xml", "/feed.json", "/sections/politics/feed.xml", "/tags/تجارة/atom.xml", "/authors/ليلى-حداد/feed.json",
        "/sitemap.xml", "/sitemap-pages.xml.gz", "/sitemap-2026-11.xml.gz", "/news-sitemap.xml", "/robots.txt", "/opensearch.xml", "/manifest.webmanifest", "/about", "/privacy",
        "/lite", "/lite/sections/politics", "/offline",
        "/api", "/api/openapi.json", "/api/articles", "/api/articles?section=politics&limit=5", "/api/articles?tag=تجارة", "/api/articles?author=ليلى-حداد", "/api/articles/1", "/api/articles/1/comments", "/api/sections", "/api/authors", "/api/tags", "/api/names", "/api/names/بكين",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_kept_page_is_the_page_that_would_be_made_now(int seed)
    {
        await using var site = new SiteUnderTest();
        var newsroom = new BusyNewsroom(site, new Random(seed));
        await newsroom.Open();
        using var reader = site.Reader();
        var shelf = site.Services.GetRequiredService<PageShelf>();
        for (var step = 0; step < 40; step++)
        {
            var pages = await newsroom.Addresses(Standing);
            foreach (var page in pages)
                await reader.Get(page);

            var act = await newsroom.Act();
            var kept = new Dictionary<string, string>();
            foreach (var page in pages)
                kept[page] = Seen(await reader.Get(page));
            shelf.Clear();
            foreach (var page in pages)
                Assert.True(kept[page] == Seen(await reader.Get(page)), $"Step {step}: {act} left an old {page}");
        }
    }

    private static string Seen(Answer answer) => $"{answer.Code} {answer.Location} {answer.Body}";
}
