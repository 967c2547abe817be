using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>What the figures are worked out from: of each comment and decision a few words, along the indexes of time.</summary>
public static class DeskRecords
{
    /// <summary>Readers' comments that came since then: here, not on a site that they were brought from. So their ids grow with time, and are one range.</summary>
    public static async Task<IReadOnlyCollection<Arrival>> ArrivedSince(this NewsDb db, DateTime since, CancellationToken ct)
    {
        var first = await db.PostedHere().Where(comment => comment.CreatedAt >= since).OrderBy(comment => comment.CreatedAt)
            .Select(comment => (long?)comment.Id).FirstOrDefaultAsync(ct) ?? long.MaxValue;
        return await db.PostedHere().AsNoTracking().Where(comment => comment.Id >= first && comment.StaffId == null)
            .Select(comment => new Arrival(comment.CreatedAt, comment.Reason, comment.State)).ToListAsync(ct);
    }

    /// <summary>Decisions on readers' comments since then, in the order of time. What colleagues publish themselves, they do not decide on.</summary>
    public static async Task<IReadOnlyCollection<Ruled>> RuledSince(this NewsDb db, DateTime since, CancellationToken ct) =>
        await (from decision in db.Decisions.AsNoTracking()
               join comment in db.Comments on decision.CommentId equals comment.Id
               where decision.At >= since && comment.StaffId == null
               orderby decision.At, decision.Id
               select new Ruled(comment.Id, decision.Version, decision.Act, decision.From, decision.To, decision.ById, decision.At, comment.CreatedAt)).ToListAsync(ct);
}
