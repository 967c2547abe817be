using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>An approved comment as readers see it: no e-mail, no network.</summary>
/// <param name="IsStaffs">Written in the newsroom's name.</param>
public sealed record PublicComment(long Id, long? ParentId, string Name, string Text, DateTime CreatedAt, bool IsStaffs, DateTime? PinnedAt);

/// <summary>An opening comment with the replies to it, oldest first.</summary>
public sealed record CommentThread(PublicComment Opening, IReadOnlyList<PublicComment> Replies);

/// <summary>The readers' queries.</summary>
public static class CommentThreads
{
    private static readonly Func<NewsDb, long, IAsyncEnumerable<PublicComment>> Approved = EF.CompileAsyncQuery((NewsDb db, long articleId) =>
        db.Comments.AsNoTracking().Where(comment => comment.ArticleId == articleId && comment.State == CommentState.Approved).OrderBy(comment => comment.Id)
            .Select(comment => new PublicComment(comment.Id, comment.ParentId, comment.Name, comment.Text, comment.CreatedAt, comment.StaffId != null, comment.PinnedAt)));

    /// <summary>
    /// The approved comments of a story, threads in the order they were opened, pinned ones first. A reply outlives its opening comment's
    /// approval only by standing as a thread of its own.
    /// </summary>
    public static async Task<IReadOnlyList<CommentThread>> ApprovedThreads(
        this NewsDb db, long articleId, CancellationToken ct)
    {
        var approved = await Approved(db, articleId).ToListAsync(ct);
        var ids = approved.Select(comment => comment.Id).ToHashSet();
        var replies = approved.Where(comment => comment.ParentId is { } parent && ids.Contains(parent)).ToLookup(comment => comment.ParentId);
        return [.. approved.Where(comment => comment.ParentId is not { } parent || !ids.Contains(parent))
            .OrderByDescending(comment => comment.PinnedAt)
            .Select(comment => new CommentThread(comment, [.. replies[comment.Id]]))];
    }
}
