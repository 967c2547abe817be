using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>What is kept of one reader, in numbers.</summary>
/// <param name="Since">When the oldest of the comments came, UTC; null without any.</param>
/// <param name="Disputed">Of the comments: those that wait for a second colleague. They are evidence, and cannot be erased before.</param>
/// <param name="Reports">Written by this reader.</param>
/// <param name="Notes">What colleagues noted of this reader.</param>
/// <param name="Samples">What the score learned from the comments.</param>
/// <param name="Bans">That hold now.</param>
public sealed record ReaderHoldings(
    IReadOnlyDictionary<CommentState, int> Counts, DateTime? Since, int Disputed, int Reports, int Notes, int Samples, int Bans, bool IsVerified)
{
    public int Comments => Counts.Values.Sum();

    /// <summary>Nothing that would not stay after an erasure.</summary>
    public bool NothingToErase => Comments == Disputed && Reports + Notes + Samples == 0 && !IsVerified;

    public bool IsEmpty => NothingToErase && Comments + Bans == 0;
}

/// <summary>Counts what is kept of a reader.</summary>
public static class ReaderHoldingQueries
{
    /// <param name="reader">The pseudonym.</param>
    public static async Task<ReaderHoldings> HoldingsOf(this NewsDb db, string reader, DateTime now, CancellationToken ct) => new(
        await db.Comments.Where(comment => comment.Reader == reader).GroupBy(comment => comment.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct),
        await db.Comments.Where(comment => comment.Reader == reader).MinAsync(comment => (DateTime?)comment.CreatedAt, ct),
        await db.Comments.CountAsync(comment => comment.Reader == reader && comment.EscalatedTo != null, ct),
        await db.CommentReports.CountAsync(report => report.Reporter == reader, ct),
        await db.StaffNotes.CountAsync(note => note.Reader == reader, ct),
        await db.TrainingSamples.CountAsync(sample => sample.Reader == reader, ct),
        await db.Bans.Where(ban => ban.Value == reader).Holding(now).CountAsync(ct),
        await db.VerifiedReaders.AnyAsync(verified => verified.Reader == reader, ct));
}
