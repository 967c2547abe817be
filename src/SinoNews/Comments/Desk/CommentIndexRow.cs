namespace SinoNews.Comments.Desk;

/// <summary>A row of the full-text index of comments, to be joined by id.</summary>
public sealed class CommentIndexRow
{
    public long CommentId { get; private set; }

    /// <summary>Compared with a query of <see cref="CommentIndex"/>, it matches.</summary>
    public string Match { get; private set; } = "";
}

/// <summary>The last comment in which a part of a text was seen, by one of its minhashes.</summary>
public sealed class Shingle
{
    public long Hash { get; private set; }

    public long CommentId { get; private set; }
}
