using System.Globalization;
using System.Xml;

namespace SinoNews.Importing.WordPress;

/// <summary>
/// A WordPress export (WXR 1.0 to 1.2) as a stream of its parts: one item is held at a time, however large the file.
/// Nothing is ever fetched, a document type is refused, and so is what nobody's export contains: deep nesting.
/// </summary>
public sealed class WxrReader : IDisposable
{
    /// <summary>The most characters of one item that are held, without its comments; a larger one is passed over.</summary>
    public const int MaxItem = 8 * 1024 * 1024;

    /// <summary>The most characters of one item's comments that are held; those beyond are passed over.</summary>
    public const int MaxComments = 12 * 1024 * 1024;

    private const int MaxDepth = 24;
    private const string Ours = "http://wordpress.org/export/";

    private static readonly string[] Versions = ["1.0", "1.1", "1.2"];

    private readonly XmlReader _xml;
    private readonly bool _attachmentsOnly;
    private bool _isVersioned;
    private int _items;

    /// <param name="attachmentsOnly">Passes over the texts and comments of all items: for a first look at what files there are.</param>
    public WxrReader(Stream file, bool attachmentsOnly = false)
    {
        _attachmentsOnly = attachmentsOnly;
        // By number, too, exports have characters that XML forbids; they are cleaned out of the words later.
        _xml = XmlReader.Create(new PrintableStream(file), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
    }

    /// <summary>The line that is being read.</summary>
    public int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <exception cref="XmlException">It is no XML from here on, or has a document type.</exception>
    /// <exception cref="FormatException">It is no export that we know.</exception>
    public IEnumerable<WxrPart> Parts()
    {
        if (_xml.MoveToContent() is not XmlNodeType.Element || _xml.LocalName != "rss" || !_xml.ReadToDescendant("channel"))
            throw new FormatException("it is not a WordPress export (WXR): there is no rss channel in it");
        var depth = _xml.Depth + 1;
        _xml.Read();
        while (!_xml.EOF && _xml.Depth >= depth)
        {
            if (_xml.NodeType is not XmlNodeType.Element)
                _xml.Read();
            else if (Part() is { } part)
                yield return part;
        }
        if (!_isVersioned)
            throw new FormatException("it is not a WordPress export (WXR): it names no version");
    }

    public void Dispose() => _xml.Dispose();

    private WxrPart? Part()
    {
        switch (Name(_xml))
        {
            case "wp:wxr_version":
                Check(Text());
                return null;
            case "wp:base_blog_url":
                return new WxrSite(Text().Trim().TrimEnd('/'));
            case "wp:author":
                return Author(Fields());
            case "wp:category" or "wp:tag" or "wp:term":
                return Term(Fields());
            case "item":
                return _isVersioned ? Item() : throw new FormatException("it is not a WordPress export (WXR): it names no version");
            default:
                Pass();
                return null;
        }
    }

    private void Check(string version) => _isVersioned = Versions.Contains(version.Trim(), StringComparer.Ordinal) ? true
        : throw new FormatException($"its version '{version.Trim()[..Math.Min(version.Trim().Length, 20)]}' is not one of {string.Join(", ", Versions)}");

    private WxrPart Item()
    {
        var fields = new WxrFields(++_items);
        ReadChildren(fields);
        return fields.IsOversized ? new WxrOversized(_items, fields["title"]) : fields.ToItem();
    }

    private static WxrAuthor? Author(WxrFields fields) =>
        fields["wp:author_login"] is { Length: > 0 } login ? new(login, fields["wp:author_display_name"] is { Length: > 0 } name ? name : login) : null;

    private static WxrTerm? Term(WxrFields fields) =>
        fields["wp:cat_name"] is { Length: > 0 } category
            ? new(true, WxrFields.Unescaped(fields["wp:category_nicename"]), category, WxrFields.Unescaped(fields["wp:category_parent"]) is { Length: > 0 } parent ? parent : null)
        : fields["wp:tag_name"] is { Length: > 0 } tag ? new(false, WxrFields.Unescaped(fields["wp:tag_slug"]), tag, null)
        : null;

    private WxrFields Fields()
    {
        var fields = new WxrFields(0);
        ReadChildren(fields);
        return fields;
    }

    // Leaves the reader behind the element's end.
    private void ReadChildren(WxrFields fields)
    {
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return;
        }
        _xml.Read();
        while (_xml.Depth > depth)
        {
            RefuseDepth();
            if (_xml.NodeType is XmlNodeType.Element)
                ReadField(fields, Name(_xml));
            else
                _xml.Read();
        }
        _xml.Read();
    }

    private void ReadField(WxrFields fields, string name)
    {
        switch (name)
        {
            case "content:encoded" or "wp:comment" when _attachmentsOnly:
            case "wp:commentmeta" or "wp:termmeta":
                Pass();
                break;
            case "wp:comment":
                var comment = fields.NextComment();
                ReadChildren(comment);
                fields.Add(comment);
                break;
            case "wp:postmeta":
                var meta = fields.NextMeta();
                ReadChildren(meta);
                fields.AddMeta(meta);
                break;
            case "category":
                var (domain, slug) = (_xml.GetAttribute("domain"), _xml.GetAttribute("nicename"));
                fields.AddTerm(domain, slug, Text(fields));
                break;
            default:
                fields.Set(name, Text(fields));
                break;
        }
    }

    private string Text() => Text(new WxrFields(0));

    // All text of the element, unless the item has grown too large: then it is read past.
    private string Text(WxrFields fields)
    {
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return "";
        }
        var text = fields.Begin();
        while (_xml.Read() && _xml.Depth > depth)
        {
            RefuseDepth();
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Read(_xml);
        }
        _xml.Read();
        return text.Take();
    }

    // Behind the end of the element, whatever is in it.
    private void Pass()
    {
        var depth = _xml.Depth;
        if (!_xml.IsEmptyElement)
        {
            while (_xml.Read() && _xml.Depth > depth)
                RefuseDepth();
        }
        _xml.Read();
    }

    private void RefuseDepth()
    {
        if (_xml.Depth > MaxDepth)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {Line}: it is nested deeper than {MaxDepth} elements"));
    }

    private static string Name(XmlReader xml) => xml.NamespaceURI switch
    {
        "" => xml.LocalName,
        "http://purl.org/dc/elements/1.1/" => $"dc:{xml.LocalName}",
        "http://purl.org/rss/1.0/modules/content/" => $"content:{xml.LocalName}",
        var other when other.StartsWith(Ours, StringComparison.Ordinal) => other.EndsWith("/excerpt/", StringComparison.Ordinal) ? $"excerpt:{xml.LocalName}" : $"wp:{xml.LocalName}",
        _ => $"?:{xml.LocalName}",
    };
}
