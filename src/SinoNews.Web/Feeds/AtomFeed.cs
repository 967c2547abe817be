using System.Globalization;
using System.Xml;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>Atom 1.0 (RFC 4287) with whole texts.</summary>
internal sealed class AtomFeed(SiteClock clock) : IFeedFormat
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string OwnType = "application/atom+xml";
    private const string PageType = "text/html";

    public string FileName => "atom.xml";

    public string ContentType => $"{OwnType}; charset=utf-8";

    public byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "ar");
            // Not the page: a link to the base counts as one to this very document (RFC 3986, 4.4).
            xml.WriteAttributeString("xml", "base", null, feed.Folder + FileName);
            WriteHead(xml, feed);
            // Two stories of one minute's schedule still need moments of their own: the W3C's validator asks for it.
            var moments = new HashSet<DateTime>();
            foreach (var item in feed.Items)
            {
                var moment = item.Updated;
                while (!moments.Add(moment))
                    moment = moment.AddMilliseconds(1);
                WriteEntry(xml, item, moment);
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private void WriteHead(XmlWriter xml, Feed feed)
    {
        Write(xml, "id", feed.Page);
        Write(xml, "title", feed.Title);
        Write(xml, "subtitle", feed.Description);
        Write(xml, "updated", clock.Iso(feed.Updated));
        WriteAuthor(xml, feed.Publisher);
        WriteLink(xml, "self", feed.Folder + FileName, OwnType);
        WriteLink(xml, "alternate", feed.Page, PageType);
        Write(xml, "icon", feed.Icon);
    }

    private void WriteEntry(XmlWriter xml, FeedItem item, DateTime updated)
    {
        xml.WriteStartElement("entry", Namespace);
        Write(xml, "id", item.Id);
        Write(xml, "title", item.Title);
        Write(xml, "updated", clock.Local(updated).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        Write(xml, "published", clock.Iso(item.Published));
        foreach (var author in item.Authors)
            WriteAuthor(xml, author);
        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }
        WriteLink(xml, "alternate", item.Url, PageType);
        if (item.Picture is { } picture)
            WriteLink(xml, "enclosure", picture.Url, picture.Type, picture.Bytes);
        if (item.Summary.Length > 0)
            Write(xml, "summary", item.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(item.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author", Namespace);
        Write(xml, "name", author.Name);
        if (author.Url is { } url)
            Write(xml, "uri", url);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type, long? length = null)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        if (length is { } bytes)
            xml.WriteAttributeString("length", bytes.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string element, string text) => xml.WriteElementString(element, Namespace, text);
}
