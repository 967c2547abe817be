using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Exporting;

/// <summary>How the elements of an item are written.</summary>
internal sealed partial class WxrFile
{
    private void Facts(WxrItem item)
    {
        OfWp("post_id", Number(item.Id));
        Dates("post_date", item.At);
        Dates("post_modified", item.ModifiedAt);
        Said(Wp, "comment_status", item.TakesComments ? "open" : "closed");
        Said(Wp, "ping_status", "closed");
        Said(Wp, "post_name", item.Slug);
        Said(Wp, "status", item.Status);
        OfWp("post_parent", "0");
        OfWp("menu_order", "0");
        Said(Wp, "post_type", item.Type);
        Said(Wp, "post_password", "");
        OfWp("is_sticky", "0");
        if (item.File is { } file)
            Said(Wp, "attachment_url", file);
    }

    private void Term(WxrTerm term)
    {
        _xml.WriteStartElement("category");
        _xml.WriteAttributeString("domain", term.Domain);
        _xml.WriteAttributeString("nicename", Only(term.Slug));
        _xml.WriteCData(Only(term.Name));
        _xml.WriteEndElement();
    }

    private void Meta(string key, string value)
    {
        _xml.WriteStartElement("postmeta", Wp);
        Said(Wp, "meta_key", key);
        Said(Wp, "meta_value", value);
        _xml.WriteEndElement();
    }

    private void Dates(string name, DateTime utc)
    {
        Said(Wp, name, Date(TimeZoneInfo.ConvertTimeFromUtc(utc, _zone)));
        Said(Wp, $"{name}_gmt", Date(utc));
    }

    private void Plain(string name, string text) => _xml.WriteElementString(name, Only(text));

    private void OfWp(string name, string text) => _xml.WriteElementString(name, Wp, Only(text));

    private void Said(string space, string name, string text)
    {
        _xml.WriteStartElement(name, space);
        _xml.WriteCData(Only(text));
        _xml.WriteEndElement();
    }

    private static string Only(string text) => XmlCharacters.Only(text);

    private static string Date(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
