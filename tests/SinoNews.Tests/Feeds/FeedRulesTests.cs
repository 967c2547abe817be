using System.Text.Json;
using System.Xml.Linq;

namespace SinoNews.Tests.Feeds;

/// <summary>That the rules of the other tests find what is wrong: a valid feed, spoilt in one place.</summary>
public sealed class FeedRulesTests(PrintedSite site) : IClassFixture<PrintedSite>
{
    [Theory]
    [InlineData("rel=\"self\"", "rel=\"via\"")]
    [InlineData("/feed.xml\" rel", "/other.xml\" rel")]
    [InlineData("isPermaLink=\"false\"", "isPermaLink=\"no\"")]
    [InlineData("<title>خبر قصير</title>", "<title>خبر &lt;b&gt;قصير&lt;/b&gt;</title>")]
    [InlineData("<title>خبر قصير</title>", "<title>خبر &amp;amp; قصير</title>")]
    [InlineData("<title>خبر قصير</title>", "")]
    [InlineData("<title>خبر قصير</title>", "<title>خبر</title><title>قصير</title>")]
    [InlineData("/a/2<", "/a/1<")]
    [InlineData("<pubDate>Mon,", "<pubDate>Tue,")]
    [InlineData("<pubDate>Mon, 23 Nov 2026", "<pubDate>Tue, 24 Nov 2026")]
    [InlineData("<dc:creator>", "<author>x</author><dc:creator>")]
    [InlineData("href=\"https://news.example.org/about\"", "href=\"/about\"")]
    [InlineData("&lt;figure", "&lt;figure class=\"x\"")]
    [InlineData("&lt;figure", "&lt;script&gt;&lt;/script&gt;&lt;figure")]
    [InlineData("480w", "480w, /x.webp 500w")]
    [InlineData("type=\"image/webp\"", "type=\"webp\"")]
    [InlineData("length=\"", "length=\"-")]
    [InlineData("<link>https://news", "<link>news")]
    [InlineData("<link>https://news.example.org/articles/", "<link>https://news.example.org/articles/ع")]
    public async Task A_spoilt_RSS_feed_is_found(string here, string spoilt)
    {
        var feed = await Spoilt("/feed.xml", here, spoilt);

        Assert.NotEmpty(FeedRules.Rss(XDocument.Parse(feed).Root!, $"{PrintedSite.Origin}/feed.xml", Make.Now));
    }

    [Theory]
    [InlineData("xml:lang=\"ar\"", "")]
    [InlineData("href=\"https://news.example.org/atom.xml\"", "href=\"https://news.example.org/other.xml\"")]
    [InlineData("+03:00</updated>", "</updated>")]
    [InlineData("<updated>2026-11-23T13:", "<updated>2026-11-23T14:")]
    [InlineData("<published>2026-11-23", "<published>2026-11-25")]
    [InlineData("/a/2<", "/a/1<")]
    [InlineData("<name>سامر النجار</name>", "<name></name>")]
    [InlineData("term=\"تجارة\"", "term=\"\"")]
    [InlineData("type=\"html\"", "type=\"text\"")]
    [InlineData("rel=\"alternate\"", "rel=\"via\"")]
    [InlineData("<published>", "<created/><published>")]
    public async Task A_spoilt_Atom_feed_is_found(string here, string spoilt)
    {
        var feed = await Spoilt("/atom.xml", here, spoilt);

        Assert.NotEmpty(FeedRules.AtomFeed(XDocument.Parse(feed).Root!, $"{PrintedSite.Origin}/atom.xml", Make.Now));
    }

    [Theory]
    [InlineData("version/1.1", "version/1")]
    [InlineData("\"feed_url\":\"", "\"feed_url\":\"x")]
    [InlineData("/a/2\"", "/a/1\"")]
    [InlineData("\"content_html\"", "\"html\"")]
    [InlineData("+03:00\"", "\"")]
    [InlineData("\"mime_type\"", "\"type\"")]
    [InlineData("\"image\":\"https://news.example.org", "\"image\":\"")]
    [InlineData("\"name\":\"سامر النجار\"", "\"name\":\"\"")]
    public async Task A_spoilt_JSON_feed_is_found(string here, string spoilt)
    {
        var feed = await Spoilt("/feed.json", here, spoilt);

        Assert.NotEmpty(JsonFeedRules.Of(JsonDocument.Parse(feed).RootElement, $"{PrintedSite.Origin}/feed.json"));
    }

    private async Task<string> Spoilt(string address, string here, string spoilt)
    {
        using var reader = site.Reader();
        var feed = (await reader.Get(address)).Body;
        Assert.Contains(here, feed, StringComparison.Ordinal);
        return feed.Replace(here, spoilt, StringComparison.Ordinal);
    }
}
