using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Storage;
using Xunit.Abstractions;

namespace SinoNews.Tests.Pages.Crawling;

/// <summary>The whole site, pressed link by link: nothing leads nowhere, and nothing stands where no link leads.</summary>
public sealed class CrawlTests(CrawledSite crawled, ITestOutputHelper output) : IClassFixture<CrawledSite>
{
    // Pages that ask to be listed and that no site map names: what people look for by other ways.
    private static readonly string[] Unlisted = ["/archive/", "/search"];

    [Fact]
    public void No_link_is_broken()
    {
        output.WriteLine($"{crawled.Found.Count} addresses; {crawled.Mapped.Count} in site maps");
        Assert.InRange(crawled.Found.Count, 300, 20_000);
        Assert.Empty(crawled.Found.Values.Where(page => !page.IsFound).Select(page => $"{string.Join(' ', [.. page.Hops, page.Answer.Code])} {page.Path} (on {page.From})"));
    }

    [Fact]
    public void Every_address_of_the_site_maps_is_reached_by_links_and_answers_as_it_is_named()
    {
        Assert.InRange(crawled.Mapped.Count, 100, 20_000);
        Assert.Empty(crawled.Mapped.Where(path => !crawled.Found.ContainsKey(path)).Order(StringComparer.Ordinal));
        var otherwise = crawled.Mapped.Where(path => crawled.Found.TryGetValue(path, out var page) && !page.IsIndexable(crawled.Address)).ToList();
        Assert.Empty(otherwise);
    }

    [Fact]
    public void Every_page_that_asks_to_be_listed_is_in_a_site_map_or_further_down_a_list()
    {
        var listed = crawled.Found.Values.Where(page => page.IsIndexable(crawled.Address)).Select(page => page.Path).ToList();
        Assert.InRange(listed.Count, crawled.Mapped.Count, 20_000);
        Assert.Empty(listed.Where(path => !path.Contains('?', StringComparison.Ordinal) && !crawled.Mapped.Contains(path) && !Array.Exists(Unlisted, kind => path.StartsWith(kind, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/lite")]
    [InlineData("/lite/articles/")]
    [InlineData("/lite/sections/")]
    [InlineData("/names/")]
    [InlineData("/tags/")]
    [InlineData("/authors/")]
    [InlineData("/media/")]
    [InlineData("/archive/2026/")]
    [InlineData("/corrections")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/series/")]
    [InlineData("/cards/")]
    [InlineData("/sections/politics/atom.xml")]
    [InlineData("/manifest.webmanifest")]
    [InlineData("/api/openapi.json")]
    [InlineData("/fonts/")]
    [InlineData("/css/lite.")]
    public void The_walk_came_to(string kind) => Assert.Contains(crawled.Found.Keys, path => path.StartsWith(kind, StringComparison.Ordinal));

    [Fact]
    public async Task Every_tag_every_author_and_every_name_with_a_page_is_linked_to()
    {
        var tags = await crawled.Site.Store(db => db.ArticleTags.Where(tagged => tagged.VisibleFrom <= crawled.Site.Time.Now).Select(tagged => "/tags/" + tagged.Tag.Slug).Distinct().ToListAsync());
        var authors = await crawled.Site.Store(db => db.ArticleAuthors.Where(byline => byline.VisibleFrom <= crawled.Site.Time.Now).Select(byline => "/authors/" + byline.Author.Slug).Distinct().ToListAsync());
        var names = await crawled.Site.Store(db => db.GlossaryEntries.Select(entry => "/names/" + entry.Slug).ToListAsync());
        var stories = await crawled.Site.Store(db => db.Articles.Published(crawled.Site.Time.Now).Select(story => story.Id).ToListAsync());

        var orphans = tags.Concat(authors).Concat(names).Where(path => !crawled.Found.ContainsKey(path)).ToList();
        Assert.Empty(orphans);
        foreach (var kind in (string[])["/articles", "/lite/articles"])
        {
            var unreached = stories.Where(id => !crawled.Found.Keys.Any(path => path == $"{kind}/{id}" || path.StartsWith($"{kind}/{id}/", StringComparison.Ordinal))).ToList();
            Assert.Empty(unreached);
        }
        using var reader = crawled.Site.Reader();
        foreach (var id in stories)
        {
            var page = await new Crawler(reader, crawled.Address).Ask($"/a/{id}", "here");
            Assert.True(page is { IsFound: true, Hops: [301] } && crawled.Found.ContainsKey(page.FinalPath), page.Path);
        }
    }
}

/// <summary>The shipped site, with a few stories that have what the seeds lack, walked through once.</summary>
public sealed class CrawledSite : IAsyncLifetime
{
    internal SiteUnderTest Site { get; } = new() { SeedsPath = Repository.Path("seeds"), Settings = { ["SinoNews:CardFonts"] = SinoNews.Tests.Media.CardPress.Fonts } };

    internal Uri Address { get; } = new("http://localhost");

    internal IReadOnlyDictionary<string, FoundPage> Found { get; private set; } = null!;

    /// <summary>Every address that a site map names.</summary>
    internal HashSet<string> Mapped { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        using var reader = Site.Reader();
        await reader.Get("/");
        await Fill();
        var crawler = new Crawler(reader, Address);
        await crawler.Walk();
        Found = crawler.Found;
        foreach (var map in Found.Keys.Where(Crawler.IsMap).ToList())
            await Read(crawler, map);
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    private async Task Fill()
    {
        var picture = await Described(await Site.Member("ليلى"));
        var id = await Site.Publish(
            Make.Words("رحلة إلى بكين", $"في بكين.\n\n![سور](/media/{picture.Hash} \"سور المدينة\")\n\nانظر [الخبر](/articles/1).[^1]\n\n[^1]: حاشية.", author: "ليلى حداد", tags: ["رحلات", "مدن الشمال"]) with { PictureId = picture.Id },
            Site.Time.Now.AddMinutes(-5));
        foreach (var part in (int[])[1, 2])
            await Site.Publish(Make.Words($"الجزء {part}") with { Series = "طريق الحرير" }, Site.Time.Now.AddMinutes(-9 + part));
        await Site.Package();
        await Site.Publish(Make.Words("خبر بلا رابط", slug: ""), Site.Time.Now.AddMinutes(-4));
        await Site.Act(id, (article, by) => article.Correct("تصويب", by, Site.Time.Now));
        await Site.Act(id, (article, by) => article.Break(Site.Time.Now.AddHours(1), by, Site.Time.Now));
        await Site.Approved(id, "تعليق");
        var withdrawn = await Site.Publish(Make.Words("خبر يُسحب", tags: ["رحلات"]), Site.Time.Now.AddMinutes(-3));
        await Site.Act(withdrawn, (article, by) => article.Correct("تصويب قبل السحب", by, Site.Time.Now));
        await Site.Act(withdrawn, (article, by) => article.Withdraw("لسبب", by, Site.Time.Now));
    }

    private async Task<Picture> Described(StaffMember by)
    {
        var picture = await Site.Picture(by);
        await using var scope = Site.Services.CreateAsyncScope();
        var me = await scope.ServiceProvider.GetRequiredService<NewsDb>().Users.SingleAsync(one => one.Id == by.Id);
        var act = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .Describe(picture.Id, picture.Version, new PictureWords("سور المدينة", "السور", "شينخوا"), FocalPoint.Centre, me, true, Site.Time.Now, default);
        return Assert.IsType<PictureAct.Done>(act).Picture;
    }

    private async Task Read(Crawler crawler, string map)
    {
        foreach (var address in Links.OfMap((await crawler.Ask(map, "robots.txt")).Answer.Bytes))
        {
            var path = Links.Plain(new Uri(address));
            if (Crawler.IsMap(path))
                await Read(crawler, path);
            else
                Mapped.Add(path);
        }
    }
}
