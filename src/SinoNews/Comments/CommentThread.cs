using System.Linq.Expressions;
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
    private static readonly Expression<Func<Comment, PublicComment>> Seen = comment =>
        new PublicComment(comment.Id, comment.ParentId, comment.Name, comment.Text, comment.CreatedAt, comment.StaffId != null, comment.PinnedAt);

    private static readonly Func<NewsDb, long, IAsyncEnumerable<PublicComment>> Approved = EF.CompileAsyncQuery((NewsDb db, long articleId) =>
        db.Comments.AsNoTracking().Where(comment => comment.ArticleId == articleId && comment.State == CommentState.Approved).OrderBy(comment => comment.Id)
            .Select(Seen));

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

    /// <summary>The same threads some at a time, in the order they were opened whether they are pinned or not.</summary>
    /// <param name="last">The comment that opened the last one before these; 0 for the beginning.</param>
    public static async Task<IReadOnlyList<CommentThread>> ThreadsAfter(this NewsDb db, long articleId, long last, int count, CancellationToken ct)
    {
        var approved = db.Comments.AsNoTracking().Where(comment => comment.ArticleId == articleId && comment.State == CommentState.Approved);
        var openings = await approved.Where(comment => comment.Id > last && (comment.ParentId == null || comment.Parent!.State != CommentState.Approved))
            .OrderBy(comment => comment.Id).Take(count).Select(Seen).ToListAsync(ct);
        var ids = openings.Select(opening => (long?)opening.Id).ToList();
        var replies = (await approved.Where(comment => ids.Contains(comment.ParentId)).Select(Seen).ToListAsync(ct)).OrderBy(reply => reply.Id).ToLookup(reply => reply.ParentId);
        return [.. openings.Select(opening => new CommentThread(opening, [.. replies[opening.Id]]))];
    }
}
