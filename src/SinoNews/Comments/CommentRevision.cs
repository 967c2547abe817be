namespace SinoNews.Comments;

/// <summary>What a comment said before its reader changed it.</summary>
public sealed class CommentRevision
{
    private CommentRevision()
    {
    }

    internal CommentRevision(long commentId, string text, DateTime at) => (CommentId, Text, At) = (commentId, text, at);

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>When it was replaced, UTC.</summary>
    public DateTime At { get; private set; }
}
