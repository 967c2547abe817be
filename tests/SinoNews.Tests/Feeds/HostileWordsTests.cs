using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;

namespace SinoNews.Tests.Feeds;

/// <summary>Whatever a title or a name is made of, a program that reads the feed gets what the reader of the page sees.</summary>
public sealed class HostileWordsTests
{
    private const string Story = "خبر";

    public static TheoryData<string> Words =>
    [
        "عنوان \u0001\u0008\u000B\uFFFE\uFFFF طويل",
        "<script>alert(1)</script> & ]]> <!-- \"' &amp; &#x3C;b&#x3E; &nbsp;",
        "汉字 𠮷 👩‍🚀 𝒜 e\u0301",
        "\u202Eمقلوب\u202C \u2067معزول\u2069 \u2066admin\u2066 \u202Aأول\u202D",
        "]]>]]>&&<<>>\u00A0\u200F\u200E\u2028",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task A_hostile_title_and_name_come_through_every_feed_and_site_map(string words)
    {
        await using var site = SiteUnderTest.AtOrigin(PrintedSite.Origin);
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words(Story, author: "ليلى", tags: ["تجارة"], slug: "s"));
        // As an import might have left it.
        await site.Store(async db =>
        {
            await db.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(article => article.Title, words).SetProperty(article => article.Description, words).SetProperty(article => article.Standfirst, words));
            await db.Tags.ExecuteUpdateAsync(set => set.SetProperty(tag => tag.Name, words));
            return await db.Authors.Where(author => author.Name == "ليلى").ExecuteUpdateAsync(set => set.SetProperty(author => author.Name, words));
        });
        site.HearAnew();
        var page = (await reader.Get(await site.AddressOf(id))).Page;
        var seen = Carried(page.QuerySelector("h1")!.TextContent);
        Assert.Equal(seen, Carried(page.QuerySelector(".by a")!.TextContent));

        foreach (var list in new[] { "", "/sections/politics", "/tags/تجارة", "/authors/ليلى" })
        {
            var (rss, atom, feed) = ((await reader.Get($"{list}/feed.xml")).Xml(), (await reader.Get($"{list}/atom.xml")).Xml(), (await reader.Get($"{list}/feed.json")).Json());
            var folder = new Uri(PrintedSite.Origin + list).AbsoluteUri.TrimEnd('/');
            string[] problems =
                [.. FeedRules.Rss(rss, $"{folder}/feed.xml", Make.Now), .. FeedRules.AtomFeed(atom, $"{folder}/atom.xml", Make.Now), .. JsonFeedRules.Of(feed, $"{folder}/feed.json")];
            var item = rss.Descendants("item").Single();
            Assert.Equal(
                [seen, seen, seen, seen],
                [item.Element("title")!.Value, Text(item.Element("description")!.Value), item.Elements("category").Last().Value, item.Element(FeedRules.DublinCore + "creator")!.Value]);
            var entry = atom.Element(FeedRules.Atom + "entry")!;
            Assert.Equal(
                [seen, seen, seen, seen],
                [
                    entry.Element(FeedRules.Atom + "title")!.Value, entry.Element(FeedRules.Atom + "summary")!.Value, entry.Elements(FeedRules.Atom + "category").Last().Attribute("term")!.Value,
                    entry.Element(FeedRules.Atom + "author")!.Element(FeedRules.Atom + "name")!.Value,
                ]);
            var json = feed.GetProperty("items")[0];
            Assert.Equal(
                [seen, seen, seen, seen],
                [json.GetProperty("title").GetString()!, json.GetProperty("summary").GetString()!, json.GetProperty("tags")[1].GetString()!, json.GetProperty("authors")[0].GetProperty("name").GetString()!]);
            Assert.DoesNotContain(problems, problem => !IsOfWordsAlone(problem));
        }
        Assert.Equal([seen], await reader.NewsTitles());
        Assert.Single(SiteMapRules.Entries(await reader.Get("/sitemap-2026-11.xml.gz"), "urlset", PrintedSite.Origin));
    }

    [Fact]
    public async Task In_RSS_what_looks_like_markup_is_written_so_that_programs_that_decode_twice_find_none()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await site.Publish(Make.Words("AT&T <b> &amp; تصريح"));

        Assert.Contains("<title>AT&#x26;T &#x3C;b&gt; &#x26;amp; تصريح</title>", (await reader.Get("/feed.xml")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_XML_forbids_is_dropped_and_pairs_stay()
    {
        Assert.Equal("ab𠮷ج\t\n", XmlCharacters.Only("a\u0000b\uD842\uDFB7\uD842ج\uDFB7\t\n\u001F"));
        Assert.Equal("", XmlCharacters.Only("\uFFFF\uD800"));
        Assert.Equal("a\u00A0b", XmlCharacters.Only("\u007Fa\u0080\u0085\u009F\u00A0b")); // tolerated, and nobody's words
    }

    // The validator warns of plain text that looks like markup. Here it is meant to: the words are told as they were typed.
    private static bool IsOfWordsAlone(string problem) => problem.Contains(" looks like HTML: ", StringComparison.Ordinal);

    // Of what stands on the page, what XML 1.0 has a place for, and none of the controls of direction.
    private static string Carried(string seen) => string.Concat(seen.EnumerateRunes().Where(rune =>
        (rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000)
        && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))).Select(rune => rune.ToString()));

    private static string Text(string html)
    {
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body><p>{html}</p>");
        return document.QuerySelector("p")!.TextContent;
    }
}
