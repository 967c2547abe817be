using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>
/// Finds the comment that a new one repeats, on whichever story and from whomever: candidates by minhash, then the texts
/// themselves. For each part of a text the store remembers the last comment that had it, so the search costs the same
/// however often it was sent.
/// </summary>
internal static class Repeats
{
    /// <summary>Parts of five letters that two texts share, of all they have: more is the same text with a few words changed.</summary>
    private const double Alike = 0.6;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <returns>Null for what was not said before, and for texts too short to tell.</returns>
    /// <param name="itself">A comment that is judged anew: it repeats neither itself nor those that repeat it, and may go on repeating what it did.</param>
    internal static Likeness? Find(NewsDb db, Sketch sketch, string text, DateTime now, Comment? itself = null)
    {
        if (sketch.MinHashes.Count == 0)
            return null;
        var candidates = db.Candidates(sketch.MinHashes, now - Memory);
        // Its own parts were last seen in itself: what it repeated is asked for by its number.
        if (itself?.CampaignId is { } repeated)
            candidates.AddRange(db.Candidate(repeated));
        return candidates.Find(candidate => !IsItself(candidate, itself) && (candidate.Exact == sketch.Exact || Sketch.Similarity(candidate.Text, text) >= Alike)) is { } found
            ? new Likeness(found.Id, found.CampaignId ?? found.Id, Campaigns: true) : null;
    }

    private static bool IsItself(Candidate candidate, Comment? itself) =>
        itself is not null && (candidate.Id == itself.Id || candidate.CampaignId == itself.Id);

    /// <summary>Makes the new comment the one that the next repeat finds, and the one that it repeats part of its campaign.</summary>
    internal static async Task Remember(NewsDb db, long commentId, Submission submission, CancellationToken ct)
    {
        if (submission.Likeness is { Campaigns: true } alike && alike.CommentId == alike.CampaignId)
        {
            await db.Comments.Where(comment => comment.Id == alike.CampaignId && comment.CampaignId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.CampaignId, alike.CampaignId), ct);
        }
        db.RememberShingles(submission.Post.Sketch.MinHashes, commentId);
    }

    internal static Task Forget(NewsDb db, DateTime now, CancellationToken ct)
    {
        var since = now - Memory;
        return db.Shingles.Where(shingle => shingle.CommentId < db.Comments.Where(comment => comment.CreatedAt > since).Min(comment => comment.Id))
            .ExecuteDeleteAsync(ct);
    }
}

/// <summary>A comment that a new one may repeat.</summary>
internal sealed record Candidate(long Id, long? CampaignId, long Exact, string Text);
