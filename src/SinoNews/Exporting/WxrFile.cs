using System.Globalization;
using System.Text;
using System.Xml;

namespace SinoNews.Exporting;

/// <summary>
/// Writes WordPress's own export form, WXR 1.2, piece by piece. Whatever people wrote becomes valid XML: what XML can't say
/// is left out, and the writer splits what would end a section of characters.
/// </summary>
internal sealed partial class WxrFile : IDisposable
{
    private const string Wp = "http://wordpress.org/export/1.2/";
    private const string Excerpt = "http://wordpress.org/export/1.2/excerpt/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    private readonly XmlWriter _xml;
    private readonly TimeZoneInfo _zone;

    /// <param name="zone">Of the dates that WordPress keeps beside those in UTC.</param>
    internal WxrFile(Stream to, TimeZoneInfo zone)
    {
        _zone = zone;
        _xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineHandling = NewLineHandling.None });
    }

    internal void Begin(string name, string tagline, string address, DateTime now)
    {
        _xml.WriteStartElement("rss");
        _xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, space) in ((string, string)[])[("excerpt", Excerpt), ("content", Content), ("dc", Dc), ("wp", Wp)])
            _xml.WriteAttributeString("xmlns", prefix, null, space);
        _xml.WriteStartElement("channel");
        Plain("title", name);
        Plain("link", address);
        Plain("description", tagline);
        Plain("pubDate", now.ToString("R", CultureInfo.InvariantCulture));
        Plain("language", "ar");
        OfWp("wxr_version", "1.2");
        OfWp("base_site_url", address);
        OfWp("base_blog_url", address);
    }

    internal void Author(int id, string login, string name)
    {
        _xml.WriteStartElement("author", Wp);
        OfWp("author_id", Number(id));
        Said(Wp, "author_login", login);
        Said(Wp, "author_email", "");
        Said(Wp, "author_display_name", name);
        Said(Wp, "author_first_name", "");
        Said(Wp, "author_last_name", "");
        _xml.WriteEndElement();
    }

    internal void Category(int id, string slug, string name, string description)
    {
        _xml.WriteStartElement("category", Wp);
        OfWp("term_id", Number(id));
        Said(Wp, "category_nicename", slug);
        Said(Wp, "category_parent", "");
        Said(Wp, "cat_name", name);
        Said(Wp, "category_description", description);
        _xml.WriteEndElement();
    }

    internal void Tag(int id, string slug, string name)
    {
        _xml.WriteStartElement("tag", Wp);
        OfWp("term_id", Number(id));
        Said(Wp, "tag_slug", slug);
        Said(Wp, "tag_name", name);
        _xml.WriteEndElement();
    }

    /// <summary>An item, to which comments may come before <see cref="EndItem"/>.</summary>
    internal void BeginItem(WxrItem item)
    {
        _xml.WriteStartElement("item");
        Plain("title", item.Title);
        Plain("link", item.Link);
        Plain("pubDate", item.At.ToString("R", CultureInfo.InvariantCulture));
        Said(Dc, "creator", item.Creator ?? "");
        _xml.WriteStartElement("guid");
        _xml.WriteAttributeString("isPermaLink", "false");
        _xml.WriteString(Only(item.Link));
        _xml.WriteEndElement();
        Plain("description", "");
        Said(Content, "encoded", item.Html);
        Said(Excerpt, "encoded", item.Excerpt);
        Facts(item);
        foreach (var term in item.Terms)
            Term(term);
        foreach (var (key, value) in item.Meta)
            Meta(key, value);
    }

    internal void Comment(WxrComment comment)
    {
        _xml.WriteStartElement("comment", Wp);
        OfWp("comment_id", Number(comment.Id));
        Said(Wp, "comment_author", comment.Name);
        Said(Wp, "comment_author_email", comment.Email);
        Said(Wp, "comment_author_url", "");
        Said(Wp, "comment_author_IP", "");
        Dates("comment_date", comment.At);
        Said(Wp, "comment_content", comment.Text);
        Said(Wp, "comment_approved", comment.IsApproved ? "1" : "0");
        Said(Wp, "comment_type", "comment");
        OfWp("comment_parent", Number(comment.Parent));
        OfWp("comment_user_id", "0");
        _xml.WriteEndElement();
    }

    internal void EndItem() => _xml.WriteEndElement();

    internal void End()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();
}
