using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Learning;

/// <summary>What was known when a comment came. What the desk decided later about its reader would give the answer away.</summary>
public static class KnownThen
{
    private const int Remembered = 1000;

    /// <param name="text">Its words: as they stand, or as they were received.</param>
    public static async Task<Circumstances> CircumstancesOf(this NewsDb db, Comment comment, string text, CancellationToken ct)
    {
        if (comment.Reader.Length == 0)
            return new Circumstances(text, comment.Elapsed, comment.Removed, IsProven: comment.IsProven);
        var approved = await Counted(Before(db, comment, CommentState.Approved), comment, ct);
        var turnedAway = await Count(Before(db, comment, CommentState.Rejected), ct) + await Count(Before(db, comment, CommentState.Spam), ct);
        return new Circumstances(text, comment.Elapsed, comment.Removed, approved, Math.Min(turnedAway, Circumstances.Often), comment.IsProven);
    }

    /// <summary>Those of some readers whom the desk has decided about: of all others nothing need be asked.</summary>
    public static async Task<IReadOnlySet<string>> WithRecord(this NewsDb db, IReadOnlyCollection<string> readers, CancellationToken ct) =>
        (await db.Comments.Where(comment => readers.Contains(comment.Reader)
                && (comment.State == CommentState.Approved || comment.State == CommentState.Rejected || comment.State == CommentState.Spam))
            .Select(comment => comment.Reader).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

    // Among the last so many: one address may have sent any number. What nobody decided about stands as it came.
    private static IQueryable<Comment> Before(NewsDb db, Comment comment, CommentState state) => db.Comments
        .Where(other => other.Reader == comment.Reader && other.State == state && other.Id < comment.Id).OrderByDescending(other => other.Id).Take(Remembered)
        .Where(other => (other.DecidedAt ?? other.CreatedAt) < comment.CreatedAt);

    private static Task<int> Count(IQueryable<Comment> comments, CancellationToken ct) => comments.Take(Circumstances.Often).CountAsync(ct);

    // As at its coming: an address can be guessed, and vouches for nobody who is neither proven nor in the same network.
    private static async Task<int> Counted(IQueryable<Comment> approved, Comment comment, CancellationToken ct)
    {
        var count = await Count(approved, ct);
        return count == 0 || comment.IsProven || await IsFromThere(approved, comment, ct) ? count : 0;
    }

    // What is left of a network once it was forgotten is nobody's.
    private static async Task<bool> IsFromThere(IQueryable<Comment> approved, Comment comment, CancellationToken ct) =>
        comment is { Network: not null, AnonymisedAt: null }
        && await approved.AnyAsync(other => other.Network == comment.Network && other.AnonymisedAt == null, ct);
}
