using System.Globalization;
using System.Xml;

namespace SinoNews.Web.Feeds;

/// <summary>The XML of sitemaps.org, with what search engines add to it for pictures and news.</summary>
internal static class SiteMapXml
{
    internal const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Images = "http://www.google.com/schemas/sitemap-image/1.1";

    internal static Task WriteIndex(Stream body, Func<XmlWriter, Task> write) => Write(body, "sitemapindex", null, write);

    internal static Task WritePages(Stream body, Func<XmlWriter, Task> write) => Write(body, "urlset", ("image", Images), write);

    internal static Task WriteNews(Stream body, Func<XmlWriter, Task> write) => Write(body, "urlset", ("news", News), write);

    internal static Task WritePart(this XmlWriter xml, string location) => xml.WriteEntry("sitemap", location, () => Task.CompletedTask);

    /// <param name="changed">UTC.</param>
    /// <param name="picture">The address of the one that stands at its head.</param>
    internal static Task WritePage(this XmlWriter xml, string location, DateTime? changed = null, string? picture = null) => xml.WriteEntry("url", location, async () =>
    {
        if (changed is { } at)
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        if (picture is not null)
        {
            await xml.WriteStartElementAsync("image", "image", Images);
            await xml.WriteElementStringAsync("image", "loc", Images, picture);
            await xml.WriteEndElementAsync();
        }
    });

    internal static async Task WriteEntry(this XmlWriter xml, string element, string location, Func<Task> more)
    {
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, location);
        await more();
        await xml.WriteEndElementAsync();
    }

    private static async Task Write(Stream body, string root, (string Prefix, string Namespace)? addition, Func<XmlWriter, Task> write)
    {
        await using var xml = XmlWriter.Create(body, new XmlWriterSettings { Async = true, Encoding = new System.Text.UTF8Encoding(false) });
        await xml.WriteStartElementAsync(null, root, Namespace);
        if (addition is var (prefix, ns))
            await xml.WriteAttributeStringAsync("xmlns", prefix, null, ns);
        await write(xml);
        await xml.WriteEndElementAsync();
    }
}
