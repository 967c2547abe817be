using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SinoNews.Tests.Pages.Crawling;

/// <summary>The addresses that an answer names, whatever kind it is of.</summary>
internal static partial class Links
{
    private static readonly string[] Addresses = ["loc", "link", "guid", "id", "url", "icon", "logo"];

    internal static IEnumerable<string> In(Answer answer) => (answer.ContentType ?? "").Split(';')[0] switch
    {
        "text/html" => OfPage(answer),
        "text/css" => Css().Matches(answer.Body).Select(match => match.Groups["url"].Value),
        "text/plain" => Robots().Matches(answer.Body).Select(match => match.Groups["url"].Value),
        "application/manifest+json" or "application/feed+json" or "application/json" => Json().Matches(answer.Body).Select(match => Regex.Unescape(match.Groups["url"].Value)),
        var kind when kind.EndsWith("xml", StringComparison.Ordinal) => OfXml(answer.Bytes),
        _ => [],
    };

    /// <summary>The addresses of a site map or its index, packed or not.</summary>
    internal static IReadOnlyList<string> OfMap(byte[] bytes)
    {
        using var stream = Unpacked(bytes);
        return [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "loc" && element.Parent!.Name.LocalName is "url" or "sitemap").Select(element => element.Value.Trim())];
    }

    /// <summary>Path and query, as people read it.</summary>
    internal static string Plain(Uri address) => Uri.UnescapeDataString(address.PathAndQuery);

    private static Stream Unpacked(byte[] bytes) => bytes is [0x1F, 0x8B, ..]
        ? new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress)
        : new MemoryStream(bytes);

    private static IEnumerable<string> OfPage(Answer answer)
    {
        foreach (var element in answer.Page.QuerySelectorAll("[href], [src], [srcset], [data-suggest]"))
        {
            foreach (var name in (string[])["href", "src"])
            {
                if (element.GetAttribute(name) is { } address)
                    yield return address;
            }
            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries))
                yield return candidate.Trim().Split(' ')[0];
        }
        foreach (var picture in answer.Page.QuerySelectorAll("meta[property='og:image'], meta[property='og:url'], meta[property='article:author']"))
            yield return picture.GetAttribute("content")!;
        foreach (var data in answer.Page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            foreach (Match match in Json().Matches(data.TextContent))
                yield return Regex.Unescape(match.Groups["url"].Value);
        }
        foreach (var form in answer.Page.QuerySelectorAll("form[action]:not([method=post])"))
            yield return form.GetAttribute("action")!;
    }

    private static IEnumerable<string> OfXml(byte[] bytes)
    {
        XDocument document;
        try
        {
            using var stream = Unpacked(bytes);
            document = XDocument.Load(stream);
        }
        catch (XmlException)
        {
            Assert.Fail("An XML file that cannot be read.");
            yield break;
        }
        foreach (var element in document.Descendants().Where(element => element.Name.LocalName != "url" || element.Name.NamespaceName.Length == 0))
        {
            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName is "href" or "url"))
                yield return attribute.Value;
            if (!element.HasElements && Addresses.Contains(element.Name.LocalName, StringComparer.Ordinal))
                yield return element.Value.Trim();
        }
    }

    [GeneratedRegex(@"url\(""?(?<url>[^"")]+)""?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Css();

    [GeneratedRegex(@"(?m)^Sitemap:\s*(?<url>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Robots();

    [GeneratedRegex(@"""(?:url|src|start_url|home_page_url|feed_url|image|icon|favicon)""\s*:\s*""(?<url>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Json();
}
