using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>
/// Writes down who has which comment open. In the writer's turn, with the posts that wait: a save of its own would fight
/// them for the store's lock. Where the store takes nothing now nothing is written, and nobody need wait for it.
/// </summary>
public sealed class ReviewDesk(StoreWriter writer)
{
    /// <summary>Claims the comment, or claims it anew, for <see cref="ReviewClaim.Lasts"/>; what ran out is forgotten.</summary>
    public Task Open(long commentId, int memberId, DateTime now) =>
        Write(db => db.ClaimReview(commentId, memberId, now, now + ReviewClaim.Lasts));

    /// <summary>The colleague looks elsewhere.</summary>
    public Task Close(long commentId, int memberId) => Write(db => db.ReleaseReview(commentId, memberId));

    private async Task Write(Action<NewsDb> act)
    {
        try
        {
            await writer.Run(
                db =>
                {
                    act(db);
                    return Task.FromResult(true);
                },
                CancellationToken.None);
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            // Who looks at what is not worth a post.
        }
    }
}

/// <summary>A comment that a colleague has open.</summary>
/// <param name="By">The colleague's name.</param>
/// <param name="Until">When it no longer counts, UTC.</param>
public sealed record OpenCard(long CommentId, int MemberId, string By, DateTime Until);

/// <summary>Who has which comments open.</summary>
public static class OpenCards
{
    /// <summary>Those of others than the member.</summary>
    public static async Task<ILookup<long, string>> OpenWithOthers(this NewsDb db, IReadOnlyList<long> comments, int memberId, DateTime now, CancellationToken ct) =>
        (await db.Held(now).Where(claim => comments.Contains(claim.CommentId) && claim.MemberId != memberId)
            .Select(claim => new { claim.CommentId, claim.Member.Name }).ToListAsync(ct))
        .ToLookup(claim => claim.CommentId, claim => claim.Name);

    /// <summary>All of them.</summary>
    internal static Task<List<OpenCard>> OpenNow(this NewsDb db, DateTime now, CancellationToken ct) =>
        db.Held(now).Select(claim => new OpenCard(claim.CommentId, claim.MemberId, claim.Member.Name, claim.Until)).ToListAsync(ct);

    private static IQueryable<ReviewClaim> Held(this NewsDb db, DateTime now) => db.ReviewClaims.AsNoTracking().Where(claim => claim.Until > now);
}
