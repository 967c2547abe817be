using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SinoNews.Tests.Feeds;

/// <summary>What sitemaps.org, and Google for pictures and news, ask of a site map; and what it tells.</summary>
internal static partial class SiteMapRules
{
    internal static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    internal static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    internal static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    private const int MostAddresses = 50_000;
    private const int MostBytes = 50 * 1024 * 1024;
    private const int LongestAddress = 2_048;

    /// <summary>Its entries, when it is one by the rules.</summary>
    /// <param name="root">urlset or sitemapindex.</param>
    /// <param name="origin">Where it lies: it may tell of no other host.</param>
    internal static IReadOnlyList<XElement> Entries(Answer answer, string root, string origin)
    {
        Assert.Equal(200, answer.Code);
        Assert.InRange(answer.Content.Length, 1, MostBytes);
        using var bytes = new MemoryStream(answer.Content);
        var document = XDocument.Load(bytes).Root!;
        Assert.Equal(Map + root, document.Name);
        var entries = document.Elements().ToList();
        Assert.True(entries.Count <= MostAddresses);
        var element = Map + (root == "urlset" ? "url" : "sitemap");
        foreach (var entry in entries)
        {
            Assert.Equal(element, entry.Name);
            Hold(entry, origin);
        }
        var locations = entries.ConvertAll(Location);
        Assert.Equal(locations.Count, locations.Distinct(StringComparer.Ordinal).Count());
        return entries;
    }

    internal static string Location(XElement entry) => entry.Element(Map + "loc")!.Value;

    internal static string? Changed(XElement entry) => entry.Element(Map + "lastmod")?.Value;

    private static void Hold(XElement entry, string origin)
    {
        var location = Location(Assert.Single(entry.Elements(Map + "loc")).Parent!);
        Assert.True(location.StartsWith($"{origin}/", StringComparison.Ordinal) && location.Length < LongestAddress && Escaped().IsMatch(location), location);
        if (Changed(entry) is { } changed)
            Assert.True(FeedRules.Rfc3339(changed) is not null, changed);
        foreach (var more in entry.Elements().Where(more => more.Name != Map + "loc" && more.Name != Map + "lastmod"))
        {
            if (more.Name == Image + "image")
                Assert.Matches(Escaped(), Assert.Single(more.Elements(), loc => loc.Name == Image + "loc").Value);
            else
                HoldNews(more);
        }
    }

    private static void HoldNews(XElement news)
    {
        Assert.Equal([News + "publication", News + "publication_date", News + "title"], news.Elements().Select(element => element.Name));
        var publication = news.Element(News + "publication")!;
        Assert.Equal([News + "name", News + "language"], publication.Elements().Select(element => element.Name));
        Assert.NotEqual("", publication.Element(News + "name")!.Value);
        Assert.Matches("^[a-z]{2,3}$", publication.Element(News + "language")!.Value);
        Assert.NotNull(FeedRules.Rfc3339(news.Element(News + "publication_date")!.Value));
        Assert.NotEqual("", news.Element(News + "title")!.Value.Trim());
    }

    [GeneratedRegex(@"^https?://[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
