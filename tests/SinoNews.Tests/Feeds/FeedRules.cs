using System.Xml.Linq;

namespace SinoNews.Tests.Feeds;

/// <summary>
/// What the W3C's feed validator would say of a feed, by what RSS 2.0, the RSS Advisory Board's profile, RFC 4287 and its own
/// list of warnings ask for. Nothing of the site's is used.
/// </summary>
internal static partial class FeedRules
{
    internal static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    internal static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    internal static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly XName[] OnceInChannel = ["title", "link", "description", "language", "lastBuildDate", "pubDate", "copyright", "generator", "ttl", "image"];
    private static readonly XName[] OnceInItem = ["title", "link", "guid", "pubDate", "description", "enclosure", "author", "comments", "source", Content + "encoded"];
    private static readonly XName[] OnceInFeed = [Atom + "id", Atom + "title", Atom + "updated", Atom + "subtitle", Atom + "icon", Atom + "logo", Atom + "rights", Atom + "generator"];
    private static readonly XName[] OnceInEntry = [Atom + "id", Atom + "title", Atom + "updated", Atom + "published", Atom + "summary", Atom + "content", Atom + "rights"];

    internal static IReadOnlyList<string> Rss(XElement rss, string address, DateTime now)
    {
        var problems = new List<string>();
        if (rss.Name != "rss" || rss.Attribute("version")?.Value != "2.0" || rss.Elements().ToList() is not [{ Name.LocalName: "channel" } channel])
            return ["It is no RSS 2.0 with one channel."];
        Require(problems, channel, OnceInChannel, [Atom + "link", "item", "category"], ["title", "link", "description", "language"]);
        if (channel.Elements("item").FirstOrDefault()?.ElementsAfterSelf().Any(element => element.Name != "item") == true)
            problems.Add("Something of the channel stands behind an item.");
        Links(problems, channel, address, "application/rss+xml");
        Words(problems, channel, "title", "description");
        Full(problems, channel.Element("link")?.Value);
        Dates(problems, channel, Rfc822, now, "lastBuildDate", "pubDate");
        foreach (var item in channel.Elements("item"))
            Item(problems, item, now);
        Unique(problems, channel.Elements("item").Select(item => item.Element("guid")?.Value));
        return problems;
    }

    internal static IReadOnlyList<string> AtomFeed(XElement feed, string address, DateTime now)
    {
        var problems = new List<string>();
        if (feed.Name != Atom + "feed" || feed.Attribute(XNamespace.Xml + "lang") is null)
            return ["It is no Atom feed that says its language."];
        Require(problems, feed, OnceInFeed, [Atom + "link", Atom + "author", Atom + "category", Atom + "contributor", Atom + "entry"], [Atom + "id", Atom + "title", Atom + "updated", Atom + "author"]);
        if (feed.Elements(Atom + "entry").FirstOrDefault()?.ElementsAfterSelf().Any(element => element.Name != Atom + "entry") == true)
            problems.Add("Something of the feed stands behind an entry.");
        Links(problems, feed, address, "application/atom+xml");
        if (feed.Attribute(XNamespace.Xml + "base") is { } whole && feed.Descendants(Atom + "link").Any(link => link.Attribute("href")?.Value == whole.Value) && whole.Value != address)
            problems.Add("A link leads to the base, and so to this document.");
        People(problems, feed);
        Words(problems, feed, Atom + "title", Atom + "subtitle");
        Full(problems, feed.Element(Atom + "id")?.Value);
        Dates(problems, feed, Rfc3339, now, Atom + "updated");
        foreach (var entry in feed.Elements(Atom + "entry"))
            Entry(problems, entry, now);
        Unique(problems, feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")?.Value));
        Unique(problems, feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")?.Value));
        return problems;
    }

    private static void Item(List<string> problems, XElement item, DateTime now)
    {
        Require(problems, item, OnceInItem, ["category", DublinCore + "creator"], ["title", "guid", "link", "description"]);
        if (item.Element("author") is not null && item.Element(DublinCore + "creator") is not null)
            problems.Add("It says twice who wrote it.");
        if (item.Elements("category").Concat(item.Elements(DublinCore + "creator")).Any(element => element.Value.Length == 0))
            problems.Add("Somebody or something has no name.");
        if (item.Element("guid")?.Attribute("isPermaLink")?.Value is not ("true" or "false"))
            problems.Add("Whether the guid is an address is not said.");
        Words(problems, item, "title", "category");
        Full(problems, item.Element("link")?.Value);
        Dates(problems, item, Rfc822, now, "pubDate");
        problems.AddRange(HtmlRules.Of(item.Element("description")!.Value).Concat(HtmlRules.Of(item.Element(Content + "encoded")?.Value ?? "")));
        if (item.Element("enclosure") is { } enclosure)
            Enclosed(problems, enclosure.Attribute("url")?.Value, enclosure.Attribute("length")?.Value, enclosure.Attribute("type")?.Value);
    }

    private static void Entry(List<string> problems, XElement entry, DateTime now)
    {
        Require(problems, entry, OnceInEntry, [Atom + "link", Atom + "author", Atom + "category", Atom + "contributor"], [Atom + "id", Atom + "title", Atom + "updated", Atom + "content"]);
        People(problems, entry);
        Words(problems, entry, Atom + "title", Atom + "summary");
        Full(problems, entry.Element(Atom + "id")?.Value);
        Dates(problems, entry, Rfc3339, now, Atom + "updated", Atom + "published");
        if (entry.Elements(Atom + "category").Any(category => string.IsNullOrEmpty(category.Attribute("term")?.Value)))
            problems.Add("A category has no term.");
        if (entry.Elements(Atom + "link").Count(link => link.Attribute("rel")?.Value == "alternate") != 1)
            problems.Add("The entry's page is not told, or twice.");
        if (entry.Element(Atom + "content")?.Attribute("type")?.Value != "html")
            problems.Add("The content is not said to be HTML.");
        problems.AddRange(HtmlRules.Of(entry.Element(Atom + "content")?.Value ?? ""));
        foreach (var link in entry.Elements(Atom + "link").Where(link => link.Attribute("rel")?.Value == "enclosure"))
            Enclosed(problems, link.Attribute("href")?.Value, link.Attribute("length")?.Value, link.Attribute("type")?.Value);
    }
}
