using System.Globalization;
using System.Text;
using System.Xml;

namespace SinoNews.Importing.WordPress;

/// <summary>What was read of one element so far, and how much room is left for it.</summary>
internal sealed class WxrFields(int number)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _meta = new(StringComparer.Ordinal);
    private readonly List<WxrTerm> _terms = [];
    private readonly List<WxrComment> _comments = [];
    private int _left = WxrReader.MaxItem;
    private int _leftForComments = WxrReader.MaxComments;
    private int _commentsDropped;

    internal bool IsOversized => _left < 0;

    internal string this[string name] => _values.GetValueOrDefault(name, "");

    // Within a comment there is no other.
    internal WxrFields NextComment() => new(0) { _left = _leftForComments, _leftForComments = 0 };

    internal WxrFields NextMeta() => new(0) { _left = _left, _leftForComments = 0 };

    internal Growing Begin() => new(this);

    // What is too large is still called by its title.
    internal void Set(string name, string value)
    {
        if ((!IsOversized || name == "title") && _values.TryAdd(name, value))
            Spend(name.Length);
    }

    internal void Add(WxrFields comment)
    {
        comment.Spend(60);
        _leftForComments = comment._left;
        if (comment.IsOversized)
            _commentsDropped++;
        else
            _comments.Add(comment.Comment());
    }

    internal void AddMeta(WxrFields child)
    {
        _left = child._left;
        // Of the many that plugins write these are all we know what to do with.
        if (child["wp:meta_key"] is "_thumbnail_id" or "_wp_attached_file" or "_wp_attachment_image_alt")
            _meta.TryAdd(child["wp:meta_key"], child["wp:meta_value"]);
    }

    internal void AddTerm(string? domain, string? slug, string name)
    {
        // WXR 1.0 names each twice, once without a domain.
        if (slug is null || domain is not ("category" or "tag" or "post_tag") || name.Length == 0)
            return;
        Spend(slug.Length);
        if (!IsOversized)
            _terms.Add(new WxrTerm(domain is "category", Unescaped(slug), name, null));
    }

    internal WxrItem ToItem() => new()
    {
        Id = Number("wp:post_id", number),
        Type = this["wp:post_type"] is { Length: > 0 } type ? type.Trim() : "post",
        Status = this["wp:status"].Trim(),
        Title = this["title"].Trim(),
        Link = this["link"].Trim(),
        Slug = Unescaped(this["wp:post_name"].Trim()),
        Creator = this["dc:creator"].Trim(),
        Content = this["content:encoded"],
        Excerpt = this["excerpt:encoded"],
        DateGmt = this["wp:post_date_gmt"].Trim(),
        DateLocal = this["wp:post_date"].Trim(),
        PublicationDate = this["pubDate"].Trim(),
        HasPassword = this["wp:post_password"].Length > 0,
        IsSticky = this["wp:is_sticky"].Trim() == "1",
        AttachmentUrl = this["wp:attachment_url"].Trim(),
        Terms = _terms,
        Meta = _meta,
        Comments = _comments,
        CommentsDropped = _commentsDropped,
    };

    private WxrComment Comment() => new()
    {
        Id = Number("wp:comment_id", 0),
        ParentId = Number("wp:comment_parent", 0),
        Author = this["wp:comment_author"],
        Email = this["wp:comment_author_email"].Trim(),
        Network = this["wp:comment_author_IP"].Trim(),
        Text = this["wp:comment_content"],
        DateGmt = this["wp:comment_date_gmt"].Trim(),
        DateLocal = this["wp:comment_date"].Trim(),
        Approved = this["wp:comment_approved"].Trim(),
        Type = this["wp:comment_type"].Trim(),
    };

    /// <summary>A part of an address as people read it.</summary>
    internal static string Unescaped(string part) => Uri.UnescapeDataString(part);

    // And what holds them, which costs as much when they are none.
    private void Spend(int characters)
    {
        if (!IsOversized)
            _left -= characters + 40;
    }

    private long Number(string name, long otherwise) =>
        long.TryParse(this[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>A text that is read piece by piece, until its item is too large.</summary>
    internal sealed class Growing(WxrFields of)
    {
        private readonly StringBuilder _text = new();

        internal void Read(XmlReader xml)
        {
            if (of.IsOversized)
                return;
            var piece = new char[2048];
            for (int read; !of.IsOversized && (read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0;)
            {
                of._left -= read;
                _text.Append(piece, 0, read);
            }
        }

        internal string Take() => of.IsOversized ? _text.ToString(0, Math.Min(_text.Length, 200)) : _text.ToString();
    }
}
