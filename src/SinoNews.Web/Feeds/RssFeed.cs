using System.Globalization;
using System.Xml;
using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>The newest stories as RSS 2.0. No body: the description brings readers here.</summary>
public sealed class RssFeed(Masthead masthead, SiteAddress address, LinkGenerator links)
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <param name="stories">Newest first.</param>
    public byte[] Write(IReadOnlyList<StoryCard> stories)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            WriteHead(xml, stories);
            foreach (var story in stories)
                WriteItem(xml, story);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private void WriteHead(XmlWriter xml, IReadOnlyList<StoryCard> stories)
    {
        Write(xml, "title", masthead.Name);
        Write(xml, "link", address.Absolute("/"));
        Write(xml, "description", masthead.Tagline ?? masthead.Name);
        Write(xml, "language", "ar");
        if (stories.Count > 0)
            Write(xml, "lastBuildDate", Date(stories[0].VisibleFrom));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", address.Absolute("/feed.xml"));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
    }

    private void WriteItem(XmlWriter xml, StoryCard story)
    {
        xml.WriteStartElement("item");
        Write(xml, "title", story.Title);
        Write(xml, "link", address.Absolute(links.Article(story.Id, story.Slug)));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false"); // the slug may change; this does not
        xml.WriteString(address.Absolute(string.Create(CultureInfo.InvariantCulture, $"/a/{story.Id}")));
        xml.WriteEndElement();
        Write(xml, "pubDate", Date(story.VisibleFrom));
        Write(xml, "description", story.Description);
        xml.WriteElementString("creator", DublinCore, XmlCharacters.Only(story.Byline));
        Write(xml, "category", story.SectionName);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string element, string text) => xml.WriteElementString(element, XmlCharacters.Only(text));

    private static string Date(DateTime utc) => utc.ToString("R", CultureInfo.InvariantCulture);
}
