using SinoNews.Arabic;
using SinoNews.Comments.Readers;

namespace SinoNews.Comments;

/// <summary>A comment as another site had it, cleaned.</summary>
/// <param name="Key">Follows from where it stood: brought twice, it is one.</param>
/// <param name="Network">As <see cref="Comment.Network"/> has it.</param>
/// <param name="At">When it was written, UTC.</param>
public sealed record BroughtComment(Guid Key, CommentState State, string Name, string Email, string? Network, string Text, DateTime At);

public sealed partial class Comment
{
    /// <summary>
    /// A comment of another site, where the newsroom there left it: no rule of ours judged it, and nobody here decided. What
    /// is older than <paramref name="addressesSince"/> comes without its addresses; who wrote it is still known by the pseudonym.
    /// The caller moves the counts.
    /// </summary>
    /// <param name="parentId">The comment that opened its thread; null for one that did.</param>
    internal static Comment Bring(BroughtComment brought, long articleId, long? parentId, ReaderKey readers, DateTime addressesSince, DateTime now) => new()
    {
        ArticleId = articleId,
        ParentId = parentId,
        State = brought.State,
        Name = brought.Name,
        Email = brought.At < addressesSince ? "" : brought.Email,
        Network = brought.At < addressesSince ? null : brought.Network,
        AnonymisedAt = brought.At < addressesSince ? now : null,
        Reader = readers.Reader(brought.Email),
        Text = brought.Text,
        Exact = Sketch.Of(brought.Text).Exact,
        Reason = brought.State is CommentState.Approved ? HoldReason.OpenThread : HoldReason.HouseDefault,
        Key = brought.Key,
        ContentHash = brought.Key.ToString("N"),
        Receipt = NewReceipt(),
        CreatedAt = brought.At,
    };
}
