using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    [Fact]
    public async Task The_feed_has_the_newest_thirty_with_their_lasting_addresses()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:SiteUrl"] = "https://news.example.org";
        using var reader = site.Reader();
        for (var i = 1; i <= 31; i++)
            await site.Publish(Make.Words($"مادة {i}", author: "ليلى", section: 2, standfirst: $"مقدمة {i}"), Make.Now.AddHours(i - 40));

        var answer = await reader.Get("/feed.xml");

        Assert.Equal((200, "application/rss+xml; charset=utf-8"), (answer.Code, answer.ContentType));
        var channel = Channel(answer);
        Assert.Equal(
            ("سينو نيوز", "https://news.example.org/", "ar", "https://news.example.org/feed.xml"),
            (channel.Element("title")!.Value, channel.Element("link")!.Value, channel.Element("language")!.Value, channel.Element(Atom + "link")!.Attribute("href")!.Value));
        Assert.NotEqual("", channel.Element("description")!.Value);
        var items = channel.Elements("item").ToList();
        Assert.Equal(Enumerable.Range(2, 30).Reverse().Select(i => $"مادة {i}"), items.Select(item => item.Element("title")!.Value));
        var newest = items[0];
        Assert.Equal(
            ($"https://news.example.org/articles/31/{Uri.EscapeDataString("مادة-31")}", "https://news.example.org/a/31", "false", "Mon, 23 Nov 2026 03:00:00 GMT", "مقدمة 31", "ليلى", "اقتصاد"),
            (newest.Element("link")!.Value, newest.Element("guid")!.Value, newest.Element("guid")!.Attribute("isPermaLink")!.Value, newest.Element("pubDate")!.Value,
                newest.Element("description")!.Value, newest.Element(DublinCore + "creator")!.Value, newest.Element("category")!.Value));
        Assert.Equal(newest.Element("pubDate")!.Value, channel.Element("lastBuildDate")!.Value);
        Assert.Equal(200, (await reader.Head("/feed.xml")).Code);
        var head = (await reader.Get("/")).Page.QuerySelector("link[rel=alternate]")!;
        Assert.Equal(("application/rss+xml", "/feed.xml"), (head.GetAttribute("type"), head.GetAttribute("href")));
    }

    [Theory]
    [InlineData("عنوان \u0001\u0008\u000B\uFFFE\uFFFF طويل", "عنوان  طويل")]
    [InlineData("<script>alert(1)</script> & ]]> <!-- \"'", "<script>alert(1)</script> & ]]> <!-- \"'")]
    [InlineData("汉字 𠮷 👩‍🚀 \u202Eمقلوب", "汉字 𠮷 👩‍🚀 \u202Eمقلوب")]
    public async Task A_hostile_title_does_not_break_the_feed(string title, string read)
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var id = await site.Publish();
        // As an import might have left it.
        await site.Store(db => db.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(article => article.Title, title).SetProperty(article => article.Description, title)));

        var item = Channel(await reader.Get("/feed.xml")).Element("item")!;

        Assert.Equal((read, read), (item.Element("title")!.Value, item.Element("description")!.Value));
    }

    [Fact]
    public void What_XML_forbids_is_dropped_and_pairs_stay()
    {
        Assert.Equal("ab𠮷ج\t\n", Web.Feeds.XmlCharacters.Only("a\u0000b\uD842\uDFB7\uD842ج\uDFB7\t\n\u001F"));
        Assert.Equal("", Web.Feeds.XmlCharacters.Only("\uFFFF\uD800"));
    }

    [Fact]
    public async Task A_story_comes_at_its_time_and_goes_at_once_from_feed_and_site_map()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var stays = await site.Publish(Make.Words("باقية"));
        var id = await site.Publish(Make.Words("مجدولة"), site.Time.Now.AddMinutes(10));
        await site.Store(async db =>
        {
            await new ArticleDesk(db, new LexiconCache()).Draft(Make.Words("مسودة"), null, site.Time.Now, default);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(["باقية"], await Titles());

        site.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(["باقية"], await Titles());
        site.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["مجدولة", "باقية"], await Titles());

        await site.Act(id, (article, by) => article.Withdraw("خطأ في الخبر", by, site.Time.Now));
        Assert.Equal(["باقية"], await Titles());

        async Task<IEnumerable<string>> Titles()
        {
            var titles = Channel(await reader.Get("/feed.xml")).Elements("item").Select(item => item.Element("title")!.Value).ToList();
            var map = (await reader.Get("/sitemap.xml")).Body;
            Assert.Equal((true, titles.Contains("مجدولة")), (map.Contains($"/articles/{stays}/", StringComparison.Ordinal), map.Contains($"/articles/{id}/", StringComparison.Ordinal)));
            Assert.Equal(titles.Count, map.Split("<loc>http://localhost/articles/").Length - 1);
            return titles;
        }
    }

    [Fact]
    public async Task A_paper_without_stories_has_a_feed()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();

        Assert.Empty(Channel(await reader.Get("/feed.xml")).Elements("item"));
    }

    private static XElement Channel(Answer answer)
    {
        using var bytes = new MemoryStream(answer.Bytes);
        var rss = XDocument.Load(bytes).Root!;
        Assert.Equal(("rss", "2.0"), (rss.Name.LocalName, rss.Attribute("version")!.Value));
        return Assert.Single(rss.Elements("channel"));
    }
}
