using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Feeds;

/// <summary>Which stories a feed has, and when.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private static readonly string[] Names = ["feed.xml", "atom.xml", "feed.json"];

    private readonly SiteUnderTest _site = SiteUnderTest.AtOrigin(PrintedSite.Origin);
    private readonly Visitor _reader;

    public FeedTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_feed_has_the_newest_thirty_with_their_lasting_addresses()
    {
        for (var i = 1; i <= 31; i++)
            await _site.Publish(Make.Words($"مادة {i}", author: "ليلى", section: 2, standfirst: $"مقدمة {i}"), Make.Now.AddHours(i - 40));

        var channel = (await _reader.Get("/feed.xml")).Xml().Element("channel")!;

        Assert.Equal(
            ("سينو نيوز", $"{PrintedSite.Origin}/", "ar"), (channel.Element("title")!.Value, channel.Element("link")!.Value, channel.Element("language")!.Value));
        var newest = channel.Element("item")!;
        Assert.Equal(
            ($"{PrintedSite.Origin}/articles/31/{Uri.EscapeDataString("مادة-31")}", $"{PrintedSite.Origin}/a/31", "false", "Mon, 23 Nov 2026 03:00:00 GMT", "مقدمة 31"),
            (newest.Element("link")!.Value, newest.Element("guid")!.Value, newest.Element("guid")!.Attribute("isPermaLink")!.Value, newest.Element("pubDate")!.Value, newest.Element("description")!.Value));
        Assert.Equal(newest.Element("pubDate")!.Value, channel.Element("lastBuildDate")!.Value);
        Assert.Equal(200, (await _reader.Head("/feed.xml")).Code);
        var expected = Enumerable.Range(2, 30).Reverse().Select(i => $"مادة {i}").ToList();
        foreach (var list in new[] { "", "/sections/economy", "/authors/ليلى" })
        {
            Assert.Equal(expected, await _reader.RssTitles($"{list}/feed.xml"));
            Assert.Equal(expected, await _reader.AtomTitles($"{list}/atom.xml"));
            Assert.Equal(expected, await _reader.JsonTitles($"{list}/feed.json"));
        }
    }

    [Fact]
    public async Task Each_list_has_its_own_stories_and_where_the_page_is_not_there_nor_is_the_feed()
    {
        await _site.Publish(Make.Words("أولى", section: 1, author: "ليلى", tags: ["تجارة"]), Make.Now.AddHours(-2));
        await _site.Publish(Make.Words("ثانية", section: 2, author: "سامر", tags: ["تجارة", "مدن"]), Make.Now.AddHours(-1));
        var gone = await _site.Publish(Make.Words("ثالثة", section: 2, author: "نور", tags: ["أنهار"]));
        await _site.Act(gone, (article, by) => article.Withdraw("خطأ", by, Make.Now));

        Assert.Equal(["أولى"], await _reader.RssTitles("/sections/politics/feed.xml"));
        Assert.Equal(["ثانية", "أولى"], await _reader.AtomTitles("/tags/تجارة/atom.xml"));
        Assert.Equal(["ثانية"], await _reader.JsonTitles("/tags/مدن/feed.json"));
        Assert.Equal(["ثانية"], await _reader.RssTitles("/authors/سامر/feed.xml"));
        Assert.Empty(await _reader.RssTitles("/sections/travel/feed.xml"));
        foreach (var list in new[] { "/sections/none", "/tags/none", "/authors/none", "/tags/أنهار", "/authors/نور" })
        {
            Assert.Equal((list, 404), (list, (await _reader.Get(list)).Code));
            foreach (var name in Names)
                Assert.Equal((list, name, 404), (list, name, (await _reader.Get($"{list}/{name}")).Code));
        }
    }

    [Fact]
    public async Task A_story_comes_at_its_time_is_seen_in_its_new_words_and_goes_at_once()
    {
        await _site.Publish(Make.Words("باقية", tags: ["تجارة"]), Make.Now.AddDays(-1));
        var id = await _site.Publish(Make.Words("مجدولة", tags: ["تجارة"]), _site.Time.Now.AddMinutes(10));
        await _site.Draft(Make.Words("مسودة", tags: ["تجارة"]));
        await AssertTitles("باقية");

        _site.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        await AssertTitles("باقية");
        _site.Time.Advance(TimeSpan.FromMilliseconds(1));
        await AssertTitles("مجدولة", "باقية");

        _site.Time.Advance(TimeSpan.FromHours(1));
        await _site.Acts("ليلى", id, async (desk, article, by) =>
        {
            await desk.Revise(article, Make.Words("محدّثة", "نص صُحّح.", tags: ["تجارة"]), by, _site.Time.Now, default);
            await desk.Publish(article, by, _site.Time.Now, default);
        });
        await AssertTitles("محدّثة", "باقية");
        var entry = (await _reader.Get("/atom.xml")).Xml().Element(FeedRules.Atom + "entry")!;
        Assert.Equal(
            ("2026-11-23T15:10:00+03:00", "2026-11-23T16:10:00.000+03:00"), (entry.Element(FeedRules.Atom + "published")!.Value, entry.Element(FeedRules.Atom + "updated")!.Value));
        Assert.Contains("نص صُحّح.", entry.Element(FeedRules.Atom + "content")!.Value, StringComparison.Ordinal);

        await _site.Act(id, (article, by) => article.Withdraw("خطأ في الخبر", by, _site.Time.Now));
        await AssertTitles("باقية");
    }

    [Fact]
    public async Task An_author_who_is_called_otherwise_is_so_in_the_feed()
    {
        await _site.Publish(Make.Words(author: "ليلى", tags: ["تجارة"]));
        Assert.Contains("ليلى", (await _reader.Get("/feed.json")).Body, StringComparison.Ordinal);

        await _site.Store(async db =>
        {
            (await db.Authors.SingleAsync(author => author.Name == "ليلى")).Name = "ليلى حداد";
            (await db.Tags.SingleAsync()).Name = "تجارة خارجية";
            return await db.SaveChangesAsync();
        });

        var item = (await _reader.Get("/feed.xml")).Xml().Descendants("item").Single();
        Assert.Equal(("ليلى حداد", "تجارة خارجية"), (item.Element(FeedRules.DublinCore + "creator")!.Value, item.Elements("category").Last().Value));
    }

    [Fact]
    public async Task The_text_tells_when_it_happened_what_was_corrected_and_where_it_is_from()
    {
        var id = await _site.Publish(
            Make.Words() with { EventAt = Make.Now.AddHours(-20), Source = "وكالة شينخوا", SourceTitle = "新华社", SourceUrl = "https://example.org/a?b=1&c=2", Translator = "سامر" }, Make.Now.AddHours(-1));
        await _site.Act(id, (article, by) => article.Correct("كان الرقم 7.", by, Make.Now));

        using var html = new HtmlParser().ParseDocument((await _reader.Get("/feed.xml")).Xml().Descendants(FeedRules.Content + "encoded").Single().Value);

        var told = html.QuerySelectorAll("div > p").Select(paragraph => paragraph.TextContent).ToList();
        Assert.Equal(
            [
                "وقت الحدث في بكين: الاثنين، 23 نوفمبر 2026، 00:00؛ في الرياض: الأحد، 22 نوفمبر 2026، 19:00", "فقرة أولى عن الشاي.", "فقرة ثانية عن الخيل.",
                "تصويب (23 نوفمبر 2026): كان الرقم 7.", "المصدر، 新华社، وكالة شينخوا، ترجمة: سامر، المادة الأصلية",
            ],
            told);
        Assert.Equal("https://example.org/a?b=1&c=2", html.QuerySelector("div > p:last-child a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_paper_without_stories_has_feeds_that_are_valid()
    {
        Assert.Empty(FeedRules.Rss((await _reader.Get("/feed.xml")).Xml(), $"{PrintedSite.Origin}/feed.xml", Make.Now));
        Assert.Empty(FeedRules.AtomFeed((await _reader.Get("/atom.xml")).Xml(), $"{PrintedSite.Origin}/atom.xml", Make.Now));
        Assert.Empty(JsonFeedRules.Of((await _reader.Get("/feed.json")).Json(), $"{PrintedSite.Origin}/feed.json"));
        Assert.Empty(await _reader.NewsTitles());
    }

    private async Task AssertTitles(params string[] titles)
    {
        foreach (var list in new[] { "", "/sections/politics", "/tags/تجارة", "/authors/هيئة-التحرير" })
        {
            Assert.Equal(titles, await _reader.RssTitles($"{list}/feed.xml"));
            Assert.Equal(titles, await _reader.AtomTitles($"{list}/atom.xml"));
            Assert.Equal(titles, await _reader.JsonTitles($"{list}/feed.json"));
        }
        Assert.Equal(titles, await _reader.NewsTitles());
        var map = SiteMapRules.Entries(await _reader.Get("/sitemap-2026-11.xml.gz"), "urlset", PrintedSite.Origin);
        Assert.Equal(titles.Length, map.Count);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
