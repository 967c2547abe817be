using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace SinoNews.Tests.Feeds;

/// <summary>Each format by the rules of others, and what it says of a story.</summary>
public sealed class FeedFormatTests(PrintedSite site) : IClassFixture<PrintedSite>, IDisposable
{
    private readonly Visitor _reader = site.Reader();

    public static TheoryData<string> Lists => [.. PrintedSite.Lists];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_lists_feed_is_valid_in_each_format(string list)
    {
        var (rss, atom, json) = (await _reader.Get($"{list}/feed.xml"), await _reader.Get($"{list}/atom.xml"), await _reader.Get($"{list}/feed.json"));

        Assert.Equal(
            ("application/rss+xml; charset=utf-8", "application/atom+xml; charset=utf-8", "application/feed+json; charset=utf-8"), (rss.ContentType, atom.ContentType, json.ContentType));
        Assert.Empty(FeedRules.Rss(rss.Xml(), $"{PrintedSite.Origin}{list}/feed.xml", Make.Now));
        Assert.Empty(FeedRules.AtomFeed(atom.Xml(), $"{PrintedSite.Origin}{list}/atom.xml", Make.Now));
        Assert.Empty(JsonFeedRules.Of(json.Json(), $"{PrintedSite.Origin}{list}/feed.json"));
        Assert.NotEmpty(rss.Xml().Descendants("item"));
    }

    [Fact]
    public async Task RSS_tells_all_of_a_story()
    {
        var item = (await _reader.Get("/feed.xml")).Xml().Descendants("item").First();

        Assert.Equal(
            ("الصين & العالم في 2026", $"{PrintedSite.Origin}/a/{site.Illustrated}", "Mon, 23 Nov 2026 11:00:00 GMT"),
            (item.Element("title")!.Value, item.Element("guid")!.Value, item.Element("pubDate")!.Value));
        Assert.Equal(["ليلى حداد", "سامر النجار"], item.Elements(FeedRules.DublinCore + "creator").Select(author => author.Value));
        Assert.Equal(["سياسة", "تجارة", "مدن & طرق"], item.Elements("category").Select(category => category.Value));
        Assert.Equal(
            [$"{PrintedSite.Origin}/media/{site.PictureHash}/800.webp", site.PictureBytes.ToString(CultureInfo.InvariantCulture), "image/webp"],
            new[] { "url", "length", "type" }.Select(name => item.Element("enclosure")!.Attribute(name)!.Value));
        Assert.All((await _reader.Get("/sections/economy/feed.xml")).Xml().Descendants("item"), other => Assert.Null(other.Element("enclosure")));
    }

    [Fact]
    public async Task Atom_tells_all_of_a_story()
    {
        var feed = (await _reader.Get("/sections/politics/atom.xml")).Xml();
        var entry = feed.Elements(FeedRules.Atom + "entry").First();

        Assert.Equal(("سينو نيوز: سياسة", $"{PrintedSite.Origin}/sections/politics"), (feed.Element(FeedRules.Atom + "title")!.Value, feed.Element(FeedRules.Atom + "id")!.Value));
        Assert.Equal(
            ($"{PrintedSite.Origin}/sections/politics/atom.xml", "ar"), (feed.Attribute(XNamespace.Xml + "base")?.Value, feed.Attribute(XNamespace.Xml + "lang")?.Value));
        Assert.Equal(
            ($"{PrintedSite.Origin}/a/{site.Illustrated}", "2026-11-23T14:00:00+03:00", "2026-11-23T14:00:00.000+03:00", "مقدمة فيها 5G و«اقتباس»."),
            (Text("id"), Text("published"), Text("updated"), Text("summary")));
        Assert.Equal(
            [("ليلى حداد", "ليلى-حداد"), ("سامر النجار", "سامر-النجار")],
            entry.Elements(FeedRules.Atom + "author").Select(author =>
                (author.Element(FeedRules.Atom + "name")!.Value, Uri.UnescapeDataString(author.Element(FeedRules.Atom + "uri")!.Value)[$"{PrintedSite.Origin}/authors/".Length..])));
        var enclosure = Assert.Single(entry.Elements(FeedRules.Atom + "link"), link => link.Attribute("rel")!.Value == "enclosure");
        Assert.Equal(site.PictureBytes.ToString(CultureInfo.InvariantCulture), enclosure.Attribute("length")!.Value);

        string Text(string name) => entry.Element(FeedRules.Atom + name)!.Value;
    }

    [Fact]
    public async Task JSON_tells_all_of_a_story()
    {
        var feed = (await _reader.Get("/feed.json")).Json();
        var item = feed.GetProperty("items")[0];

        Assert.Equal(("سينو نيوز", "ar", $"{PrintedSite.Origin}/"), (feed.GetProperty("title").GetString(), feed.GetProperty("language").GetString(), feed.GetProperty("home_page_url").GetString()));
        Assert.Equal(200, (await _reader.Get(new Uri(feed.GetProperty("icon").GetString()!).AbsolutePath)).Code);
        Assert.Equal(
            ("الصين & العالم في 2026", "2026-11-23T14:00:00+03:00", $"{PrintedSite.Origin}/media/{site.PictureHash}/800.webp"),
            (item.GetProperty("title").GetString(), item.GetProperty("date_published").GetString(), item.GetProperty("image").GetString()));
        Assert.Equal(["سياسة", "تجارة", "مدن & طرق"], item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal(site.PictureBytes, item.GetProperty("attachments")[0].GetProperty("size_in_bytes").GetInt64());
        Assert.False(feed.GetProperty("items")[1].TryGetProperty("image", out _));
    }

    [Fact]
    public async Task The_text_is_whole_in_every_format_and_the_page_can_be_done_without()
    {
        var rss = (await _reader.Get("/feed.xml")).Xml().Descendants(FeedRules.Content + "encoded").First().Value;
        var atom = (await _reader.Get("/atom.xml")).Xml().Descendants(FeedRules.Atom + "content").First().Value;
        var json = (await _reader.Get("/feed.json")).Json().GetProperty("items")[0].GetProperty("content_html").GetString()!;
        Assert.Equal((rss, rss), (atom, json));

        using var html = new HtmlParser().ParseDocument(rss);
        var box = Assert.Single(html.Body!.Children);
        Assert.Equal(("DIV", "rtl", "ar"), (box.TagName, box.GetAttribute("dir"), box.GetAttribute("lang")));
        Assert.Equal(["P", "FIGURE"], box.Children.Take(2).Select(child => child.TagName));
        Assert.Equal("مقدمة فيها 5G و«اقتباس».", box.Children[0].TextContent);
        Assert.Equal($"{PrintedSite.Origin}/media/{site.PictureHash}/480.webp", box.QuerySelector("figure img")!.GetAttribute("src"));
        Assert.Equal(2, box.QuerySelectorAll("figure").Length);
        Assert.Equal(("ميناء", "شرح 2026 مصدر الصورة: وكالة Xinhua"), (box.QuerySelector("figure img")!.GetAttribute("alt"), box.QuerySelector("figcaption")!.TextContent));
        Assert.Equal("تعليق 2026", box.QuerySelectorAll("figcaption")[^1].TextContent);
        Assert.Equal(("شانغهاي", "24,870,000"), (box.QuerySelector("td")!.TextContent, box.QuerySelectorAll("td")[1].TextContent));
        var page = await site.AddressOf(site.Illustrated);
        string[] links = [.. box.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)];
        Assert.Equal(
            [$"{PrintedSite.Origin}/names/{Uri.EscapeDataString("بكين")}", $"{PrintedSite.Origin}{page}#fn1", "https://example.com/?a=1&b=2", $"{PrintedSite.Origin}/about", "mailto:desk@example.org"],
            links.Take(5));
        Assert.Equal($"{PrintedSite.Origin}{page}#fnref1", links[^1]);
        Assert.Equal(["Huawei Mate 80"], box.QuerySelectorAll("bdi[lang=en]").Select(run => run.TextContent).Where(run => run.Contains("Mate", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_offers_the_feeds_of_its_own_list_and_those_of_the_paper()
    {
        foreach (var list in PrintedSite.Lists)
        {
            var page = (await _reader.Get(list.Length == 0 ? "/" : list)).Page;
            var offered = page.QuerySelectorAll("head link[rel=alternate]:not([hreflang])").Select(link => (link.GetAttribute("type"), link.GetAttribute("href"))).ToList();
            foreach (var folder in new[] { "", list })
            {
                Assert.Contains(("application/rss+xml", $"{folder}/feed.xml"), offered);
                Assert.Contains(("application/atom+xml", $"{folder}/atom.xml"), offered);
                Assert.Contains(("application/feed+json", $"{folder}/feed.json"), offered);
            }
            Assert.Equal(list.Length == 0 ? 0 : 1, page.QuerySelectorAll($"main a[href='{list}/feed.xml']").Length);
        }
        var titles = (await _reader.Get("/sections/politics")).Page.QuerySelectorAll("link[rel=alternate]:not([hreflang])").Select(link => link.GetAttribute("title"));
        Assert.Equal(
            ["سينو نيوز: خلاصة RSS", "سينو نيوز: خلاصة Atom", "سينو نيوز: خلاصة JSON", "سينو نيوز: سياسة: خلاصة RSS", "سينو نيوز: سياسة: خلاصة Atom", "سينو نيوز: سياسة: خلاصة JSON"], titles);
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/sections/politics/atom.xml")]
    [InlineData("/feed.json")]
    [InlineData("/sitemap-2026-11.xml.gz")]
    public async Task Whoever_has_a_feed_is_not_sent_it_again(string feed)
    {
        var mark = (await _reader.Get(feed)).Header("ETag")!;

        var again = await _reader.Get(feed, ("If-None-Match", mark));

        Assert.Equal((304, 0), (again.Code, again.Bytes.Length));
        Assert.Equal(200, (await _reader.Get(feed, ("If-None-Match", "\"another\""))).Code);
    }

    [Theory]
    [InlineData("/feed.xml", "br")]
    [InlineData("/atom.xml", "br")]
    [InlineData("/feed.json", "br")]
    [InlineData("/news-sitemap.xml", "br")]
    [InlineData("/sitemap-2026-11.xml.gz", null)]
    public async Task What_is_not_packed_itself_is_packed_on_its_way(string feed, string? coding) =>
        Assert.Equal(coding, (await _reader.Get(feed, ("Accept-Encoding", "br, gzip"))).Header("Content-Encoding"));

    public void Dispose() => _reader.Dispose();
}
