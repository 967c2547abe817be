using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>What became of a post.</summary>
public abstract record Receiving
{
    private Receiving()
    {
    }

    /// <summary>Committed, now or by an earlier post of the same key.</summary>
    public sealed record Accepted(string Receipt) : Receiving;

    /// <summary>The key was used for other words.</summary>
    public sealed record KeyReused : Receiving;

    public sealed record Refused(HoldReason Reason) : Receiving;

    public sealed record NoSuchArticle : Receiving;
}

/// <summary>What became of a decision.</summary>
public abstract record Deciding
{
    private Deciding()
    {
    }

    public sealed record Done(Comment Comment) : Deciding;

    /// <summary>Somebody decided before, or there is nothing to undo: the comment as it stands.</summary>
    public sealed record Conflict(Comment Current) : Deciding;

    public sealed record NoSuchComment : Deciding;
}

/// <summary>Receives comments (facts → rules → save) and carries out decisions, each in one transaction.</summary>
public sealed class CommentDesk(NewsDb db)
{
    public async Task<Receiving> Receive(Post post, DateTime now, CancellationToken ct)
    {
        // An immediate transaction: two posts with one key meet here, and the second finds the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var article = await db.Articles.Published(now).Where(article => article.Id == post.ArticleId)
            .Select(article => new { article.CommentsClosed }).SingleOrDefaultAsync(ct);
        if (article is null)
            return new Receiving.NoSuchArticle();

        var submission = await Gather(post, article.CommentsClosed, now, ct);
        // A derived key is the content itself, its name folded: what it finds is the same post, however the name is spelled.
        if (await Earlier(post, submission, now, ct) is { } earlier)
            return post.Key is null || earlier.ContentHash == submission.ContentHash ? new Receiving.Accepted(earlier.Receipt) : new Receiving.KeyReused();

        var verdict = HouseRules.Judge(submission);
        if (verdict.Outcome is Outcome.Refuse)
            return new Receiving.Refused(verdict.Reason);

        var comment = Comment.Receive(submission, verdict, now);
        db.Comments.Add(comment);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Receiving.Accepted(comment.Receipt);
    }

    public async Task<Deciding> Decide(
        long id, int version, ModerationAct act, RejectionReason? reason, StaffMember by, DateTime now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var comment = await db.Comments.Include(comment => comment.Article)
            .Include(comment => comment.Decisions).ThenInclude(decision => decision.By)
            .SingleOrDefaultAsync(comment => comment.Id == id, ct);
        if (comment is null)
            return new Deciding.NoSuchComment();
        if (comment.Version != version || !comment.Can(act))
            return new Deciding.Conflict(comment);

        comment.Decide(act, reason, by, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Deciding.Done(comment);
    }

    private async Task<Submission> Gather(Post post, bool closed, DateTime now, CancellationToken ct)
    {
        var parent = post.ReplyTo is not { } replyTo ? null : await db.Comments
            .Where(comment => comment.Id == replyTo && comment.ArticleId == post.ArticleId && comment.State == CommentState.Approved)
            .Select(comment => new { Thread = comment.ParentId ?? comment.Id }).SingleOrDefaultAsync(ct);
        return new Submission
        {
            ArticleId = post.ArticleId,
            ReplyTo = parent?.Thread,
            Name = post.Name,
            Email = post.Email,
            Text = post.Text,
            Removed = post.Removed,
            Network = post.Network,
            TrapFilled = post.TrapFilled,
            Key = post.Key ?? post.DeriveKey(now),
            ContentHash = post.ContentHash,
            ThreadClosed = closed,
            ApprovedBefore = await db.Comments.CountAsync(
                comment => comment.Email == post.Email && comment.State == CommentState.Approved, ct),
        };
    }

    // A derived key lives ten minutes from its post, so the period before counts as well while it is young enough.
    private async Task<Comment?> Earlier(Post post, Submission submission, DateTime now, CancellationToken ct)
    {
        if (post.Key is not null)
            return await db.Comments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Key == submission.Key, ct);
        var (before, since) = (post.DeriveKey(now, periodsAgo: 1), Post.SameSince(now));
        return await db.Comments.AsNoTracking().FirstOrDefaultAsync(
            comment => comment.Key == submission.Key || (comment.Key == before && comment.CreatedAt > since), ct);
    }
}
