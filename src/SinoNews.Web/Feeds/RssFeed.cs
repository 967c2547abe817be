using System.Globalization;
using System.Xml;

namespace SinoNews.Web.Feeds;

/// <summary>
/// RSS 2.0 with whole texts, by the specification and the RSS Advisory Board's profile. The channel has no picture: it may
/// not be larger than 144 pixels, and the mark is drawn for home screens.
/// </summary>
internal sealed class RssFeed : IFeedFormat
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    public string FileName => "feed.xml";

    public string ContentType => "application/rss+xml; charset=utf-8";

    public byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteStartElement("channel");
            WriteHead(xml, feed);
            foreach (var item in feed.Items)
                WriteItem(xml, item);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private void WriteHead(XmlWriter xml, Feed feed)
    {
        WriteWords(xml, "title", feed.Title);
        xml.WriteElementString("link", feed.Page);
        WriteWords(xml, "description", feed.Description);
        xml.WriteElementString("language", "ar");
        xml.WriteElementString("lastBuildDate", Date(feed.Updated));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", feed.Folder + FileName);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        WriteWords(xml, "title", item.Title);
        xml.WriteElementString("link", item.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false"); // the slug may change; this does not
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Date(item.Published));
        foreach (var author in item.Authors)
            xml.WriteElementString("creator", DublinCore, author.Name);
        foreach (var category in item.Categories)
            WriteWords(xml, "category", category);
        xml.WriteElementString("description", AsHtml(item.Summary));
        xml.WriteElementString("encoded", Content, item.Html);
        if (item.Picture is { } picture)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", picture.Url);
            xml.WriteAttributeString("length", picture.Bytes.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", picture.Type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // Of plain text the profile asks for these as numbers: programs that decode twice then still find no markup in it.
    private static void WriteWords(XmlWriter xml, string element, string text)
    {
        xml.WriteStartElement(element);
        while (text.AsSpan().IndexOfAny('&', '<') is >= 0 and var at)
        {
            xml.WriteString(text[..at]);
            xml.WriteCharEntity(text[at]);
            text = text[(at + 1)..];
        }
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    // Programs read it as HTML; those that don't should meet no more entities than must be.
    private static string AsHtml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Date(DateTime utc) => utc.ToString("R", CultureInfo.InvariantCulture);
}
