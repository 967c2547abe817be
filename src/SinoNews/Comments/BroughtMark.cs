namespace SinoNews.Comments;

/// <summary>
/// That a comment of another site was brought, which holds for good: it outlives the comment, so that nothing which was deleted or
/// erased here comes back with the next export.
/// </summary>
public sealed class BroughtMark
{
    private BroughtMark()
    {
    }

    /// <summary>The comment's <see cref="Comment.Key"/>: a hash of where it stood there, with nothing of who wrote it.</summary>
    public Guid Key { get; private set; }
}
