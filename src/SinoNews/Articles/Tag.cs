namespace SinoNews.Articles;

/// <summary>A subject that stories share (وسم).</summary>
public sealed class Tag
{
    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }
}

/// <summary>A tag on a story. Repeats the story's <see cref="Article.VisibleFrom"/>, so that one index serves the tag's page.</summary>
public sealed class ArticleTag
{
    private ArticleTag()
    {
    }

    internal ArticleTag(Tag tag) => Tag = tag;

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public int TagId { get; private set; }

    public Tag Tag { get; private set; } = null!;

    /// <summary>Order in the story, from 0.</summary>
    public int Position { get; private set; }

    public DateTime? VisibleFrom { get; private set; }

    internal void Show(int position, DateTime? visibleFrom) => (Position, VisibleFrom) = (position, visibleFrom);
}
