using System.Xml;
using SinoNews.Arabic;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>How a browser adds the site to its search engines: OpenSearch 1.1.</summary>
public sealed class OpenSearch(Masthead masthead, SiteAddress address)
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    // The specification's; browsers refuse a longer one.
    private const int LongestShortName = 16;

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            var name = XmlCharacters.Only(masthead.Name);
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, name.Length <= LongestShortName ? name : Arabic.Excerpt.Of(name, LongestShortName - 1));
            xml.WriteElementString("Description", Namespace, $"ابحث في مواد {name}");
            xml.WriteElementString("Language", Namespace, "ar");
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteElementString("OutputEncoding", Namespace, "UTF-8");
            WriteImage(xml);
            WriteUrl(xml, "text/html", "/search", "?q={searchTerms}");
            WriteUrl(xml, "application/x-suggestions+json", "/search/suggest", "?format=opensearch&q={searchTerms}");
            WriteUrl(xml, "application/opensearchdescription+xml", "/opensearch.xml", "", "self");
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private void WriteImage(XmlWriter xml)
    {
        xml.WriteStartElement("Image", Namespace);
        xml.WriteAttributeString("width", "16");
        xml.WriteAttributeString("height", "16");
        xml.WriteAttributeString("type", "image/svg+xml");
        xml.WriteString(address.Absolute("/brand/mark.svg"));
        xml.WriteEndElement();
    }

    // The template's braces must reach the browser as they are.
    private void WriteUrl(XmlWriter xml, string type, string path, string query, string? rel = null)
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", type);
        if (rel is not null)
            xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("template", address.Absolute(path) + query);
        xml.WriteEndElement();
    }
}
