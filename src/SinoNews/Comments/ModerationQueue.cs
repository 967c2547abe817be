using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>A comment as its card in the queue shows it.</summary>
/// <param name="ApprovedOfAuthor">Approved comments of the same e-mail.</param>
/// <param name="RejectedOfAuthor">Its rejected and spam comments.</param>
public sealed record QueueCard(
    long Id,
    int Version,
    CommentState State,
    string Name,
    string Email,
    string Text,
    HoldReason Reason,
    DateTime CreatedAt,
    long ArticleId,
    string ArticleSlug,
    string ArticleTitle,
    string? ParentName,
    string? ParentText,
    int ApprovedOfAuthor,
    int RejectedOfAuthor)
{
    /// <summary>With its <see cref="Decision.By"/>; null while nobody decided.</summary>
    public Decision? LastDecision { get; init; }
}

/// <summary>A page of the queue; <paramref name="Next"/> is the cursor of the page after it.</summary>
public sealed record QueuePage(IReadOnlyList<QueueCard> Cards, long? Next);

/// <summary>What the moderators read: the queue by state, and its counts.</summary>
public sealed class ModerationQueue(NewsDb db)
{
    private const int PageSize = 20;

    /// <param name="state">Null for all.</param>
    /// <param name="after">The id of the last card of the page before.</param>
    public async Task<QueuePage> Page(CommentState? state, long? after, CancellationToken ct)
    {
        var comments = db.Comments.AsQueryable();
        if (state is { } one)
            comments = comments.Where(comment => comment.State == one);

        // What waits is read oldest first; what is settled, newest first. Ids grow with time.
        comments = state is CommentState.Pending
            ? comments.Where(comment => after == null || comment.Id > after).OrderBy(comment => comment.Id)
            : comments.Where(comment => after == null || comment.Id < after).OrderByDescending(comment => comment.Id);
        var cards = await Cards(comments.Take(PageSize + 1), ct);
        return new QueuePage([.. cards.Take(PageSize)], cards.Count > PageSize ? cards[PageSize - 1].Id : null);
    }

    public async Task<QueueCard?> Card(long id, CancellationToken ct) =>
        (await Cards(db.Comments.Where(comment => comment.Id == id), ct)).SingleOrDefault();

    public async Task<IReadOnlyDictionary<CommentState, int>> Counts(CancellationToken ct) =>
        await db.Comments.GroupBy(comment => comment.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    // A decision carries the version that it made: the last one is found by its index, not by ranking all of them.
    // The decisions come apart, by their index: joined, the newest of each would be sought among all there are.
    private async Task<IReadOnlyList<QueueCard>> Cards(IQueryable<Comment> comments, CancellationToken ct)
    {
        var cards = await Project(comments).ToListAsync(ct);
        if (cards.Count == 0)
            return cards;
        var ids = cards.Select(card => card.Id).ToList();
        var decisions = await db.Decisions.AsNoTracking().Include(decision => decision.By)
            .Where(decision => ids.Contains(decision.CommentId)).ToListAsync(ct);
        return [.. cards.Select(card => card with
        {
            LastDecision = decisions.Where(decision => decision.CommentId == card.Id).MaxBy(decision => decision.Version),
        })];
    }

    private IQueryable<QueueCard> Project(IQueryable<Comment> comments) => comments.AsNoTracking().Select(comment => new QueueCard(
        comment.Id,
        comment.Version,
        comment.State,
        comment.Name,
        comment.Email,
        comment.Text,
        comment.Reason,
        comment.CreatedAt,
        comment.ArticleId,
        comment.Article.Slug,
        comment.Article.Title,
        comment.Parent!.Name,
        comment.Parent.Text,
        db.Comments.Count(other => other.Email == comment.Email && other.State == CommentState.Approved),
        db.Comments.Count(other => other.Email == comment.Email
            && (other.State == CommentState.Rejected || other.State == CommentState.Spam))));
}
