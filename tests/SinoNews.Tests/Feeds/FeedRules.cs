using System.Globalization;
using System.Text.RegularExpressions;
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

    private static void Require(List<string> problems, XElement parent, XName[] once, XName[] often, XName[] needed)
    {
        problems.AddRange(parent.Elements().Select(element => element.Name).Where(name => !once.Contains(name) && !often.Contains(name)).Select(name => $"Nobody knows {name} in {parent.Name.LocalName}."));
        problems.AddRange(once.Where(name => parent.Elements(name).Skip(1).Any()).Select(name => $"{name.LocalName} stands twice."));
        problems.AddRange(needed.Where(name => string.IsNullOrWhiteSpace(parent.Element(name)?.Value)).Select(name => $"{parent.Name.LocalName} has no {name.LocalName}."));
    }

    private static void Links(List<string> problems, XElement parent, string address, string type)
    {
        var links = parent.Elements(Atom + "link").Select(link => (Rel: link.Attribute("rel")?.Value, Href: link.Attribute("href")?.Value, Type: link.Attribute("type")?.Value)).ToList();
        if (!links.Contains(("self", address, type)))
            problems.Add($"It does not say that it lies at {address}.");
        if (links.DistinctBy(link => (link.Rel, link.Type)).Count() < links.Count)
            problems.Add("Two links say the same.");
    }

    private static void People(List<string> problems, XElement parent)
    {
        foreach (var author in parent.Elements(Atom + "author"))
        {
            Require(problems, author, [Atom + "name", Atom + "uri", Atom + "email"], [], [Atom + "name"]);
            if (author.Element(Atom + "uri") is { } uri)
                Full(problems, uri.Value);
        }
    }

    // Markup in plain text, or what looks like a character reference, is shown as it is typed, or not at all.
    private static void Words(List<string> problems, XElement parent, params XName[] names) => problems.AddRange(
        names.SelectMany(parent.Elements).Where(words => Markup().IsMatch(words.Value)).Select(words => $"{words.Name.LocalName} looks like HTML: {words.Value}"));

    private static void Full(List<string> problems, string? address)
    {
        if (!Address().IsMatch(address ?? "") || new Uri(address!).AbsoluteUri != address)
            problems.Add($"This is no whole address in its usual form: {address}");
    }

    private static void Dates(List<string> problems, XElement parent, Func<string, DateTimeOffset?> read, DateTime now, params XName[] names) => problems.AddRange(
        names.SelectMany(parent.Elements).Where(date => read(date.Value) is not { Year: >= 1990 } time || time > now.AddMinutes(10)).Select(date => $"{date.Name.LocalName} is no date, or none of the past: {date.Value}"));

    private static void Enclosed(List<string> problems, string? url, string? length, string? type)
    {
        Full(problems, url);
        if (!WebAddress().IsMatch(url ?? "") || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out _) || !MediaType().IsMatch(type ?? ""))
            problems.Add($"This encloses no file: {url} {length} {type}");
    }

    private static void Unique(List<string> problems, IEnumerable<string?> values) =>
        problems.AddRange(values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands for two stories."));

    // The exact format also holds the day of the week to the date.
    private static DateTimeOffset? Rfc822(string text) =>
        DateTimeOffset.TryParseExact(text, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    internal static DateTimeOffset? Rfc3339(string text) =>
        Rfc3339Form().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rfc3339Form();

    [GeneratedRegex(@"</\w+>|&(#\w+|amp|lt|gt|quot|apos|nbsp);?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^[a-z][0-9a-z+\-.]*:(//)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^https?://([0-9a-z\-]+\.)+[0-9a-z\-]+(:\d+)?(/|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^[\w.+\-]+/[\w.+\-]+$", RegexOptions.None, 1000)]
    private static partial Regex MediaType();
}
