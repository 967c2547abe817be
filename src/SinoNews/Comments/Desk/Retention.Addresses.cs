using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

public sealed partial class Retention
{
    /// <summary>
    /// Forgets the addresses of one step of the comments that came long enough ago, in whatever state: whoever decides
    /// about one that still waits needs the reader's record, which hangs on the pseudonym. Only what was escalated keeps
    /// them until it is resolved: they are evidence, and may be asked for.
    /// </summary>
    /// <returns>How many comments: none when nothing is left.</returns>
    public Task<int> ForgetAddresses(DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var before = now.AddDays(-(await db.CommentPolicies.AsNoTracking().SingleAsync(ct)).KeepAddressesDays);
            var comments = await db.Comments.Where(comment => comment.AnonymisedAt == null && comment.CreatedAt < before && comment.EscalatedTo == null)
                .OrderBy(comment => comment.CreatedAt).Take(StepSize).ToListAsync(ct);
            foreach (var comment in comments)
            {
                comment.ForgetAddresses(now);
                if (comment.Reader.Length > 0) // a colleague's has no address, and is marked so as not to be looked at again
                    db.ReindexComment(comment);
            }
            await db.SaveChangesAsync(ct);
            return comments.Count;
        },
        ct);
}
