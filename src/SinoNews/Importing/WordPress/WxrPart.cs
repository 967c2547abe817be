namespace SinoNews.Importing.WordPress;

/// <summary>A part of an export file, in the order of the file.</summary>
public abstract record WxrPart
{
    private protected WxrPart()
    {
    }
}

/// <summary>The address of the exported blog, without a slash at the end.</summary>
public sealed record WxrSite(string Address) : WxrPart;

/// <summary>A category or a tag.</summary>
/// <param name="Slug">Its last part of the address, unescaped.</param>
public sealed record WxrTerm(bool IsCategory, string Slug, string Name, string? ParentSlug) : WxrPart;

/// <summary>Who wrote: items name the login.</summary>
public sealed record WxrAuthor(string Login, string Name) : WxrPart;

/// <summary>An item too large to be held: its number among the items, and its title as far as it was read.</summary>
public sealed record WxrOversized(int Number, string Title) : WxrPart;

/// <summary>A post, a page, an attachment or whatever else a blog keeps as one.</summary>
public sealed record WxrItem : WxrPart
{
    public long Id { get; init; }

    public string Type { get; init; } = "post";

    public string Status { get; init; } = "publish";

    public string Title { get; init; } = "";

    /// <summary>Its address on that site, as the file has it.</summary>
    public string Link { get; init; } = "";

    /// <summary>Its last part of the address, unescaped.</summary>
    public string Slug { get; init; } = "";

    public string Creator { get; init; } = "";

    /// <summary>HTML, with WordPress's own habits.</summary>
    public string Content { get; init; } = "";

    public string Excerpt { get; init; } = "";

    /// <summary>As the file has them; <c>0000-00-00 00:00:00</c> for none.</summary>
    public string DateGmt { get; init; } = "";

    public string DateLocal { get; init; } = "";

    public string PublicationDate { get; init; } = "";

    public bool HasPassword { get; init; }

    public bool IsSticky { get; init; }

    /// <summary>Where the file of an attachment lay.</summary>
    public string AttachmentUrl { get; init; } = "";

    public IReadOnlyList<WxrTerm> Terms { get; init; } = [];

    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<WxrComment> Comments { get; init; } = [];

    /// <summary>How many more the file has: too many to be held.</summary>
    public int CommentsDropped { get; init; }

    /// <summary>What a report calls it.</summary>
    public string Name => $"{Type} {Id}";
}

/// <summary>A comment under an item.</summary>
public sealed record WxrComment
{
    public long Id { get; init; }

    /// <summary>0 for one that opens a thread.</summary>
    public long ParentId { get; init; }

    public string Author { get; init; } = "";

    public string Email { get; init; } = "";

    public string Network { get; init; } = "";

    public string Text { get; init; } = "";

    public string DateGmt { get; init; } = "";

    public string DateLocal { get; init; } = "";

    /// <summary><c>1</c>, <c>0</c>, <c>spam</c>, <c>trash</c>, <c>post-trashed</c>.</summary>
    public string Approved { get; init; } = "0";

    /// <summary>Empty or <c>comment</c>; else <c>pingback</c>, <c>trackback</c> or a plugin's own.</summary>
    public string Type { get; init; } = "";
}
