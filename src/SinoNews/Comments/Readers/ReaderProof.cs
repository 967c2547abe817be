using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>What a browser shows of its reader: whose it is, and the stamp that its link was opened under.</summary>
public sealed record ReaderProof(string Reader, int Stamp)
{
    /// <summary>No reader has it.</summary>
    internal const int NoStamp = -1;

    /// <summary>The stamp that it shows for this reader; <see cref="NoStamp"/> when it is another's.</summary>
    internal static int StampFor(ReaderProof? proof, string reader) => proof is not null && reader.Length > 0 && proof.Reader == reader ? proof.Stamp : NoStamp;
}

/// <summary>What the link says that was sent to the address of a comment.</summary>
/// <param name="Reader">Whose address it was sent to.</param>
/// <param name="WantsNotice">Whoever asked for it wants to be told what becomes of the comment.</param>
/// <param name="SentAt">UTC.</param>
public sealed record ProofLink(long CommentId, string Reader, bool WantsNotice, DateTime SentAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    public bool HasExpired(DateTime now) => SentAt + Lifetime <= now;
}

/// <summary>What proofs are asked against.</summary>
public static class ProofQueries
{
    /// <summary>The comment that the link was sent for, if it is still there and that reader's.</summary>
    public static IQueryable<Comment> CommentOf(this NewsDb db, ProofLink link) =>
        db.Comments.Where(comment => comment.Id == link.CommentId && comment.Reader == link.Reader);

    /// <summary>The pseudonym that a browser proves; null where it shows nothing, or what was forgotten since.</summary>
    internal static async Task<string?> ProvenReader(this NewsDb db, ReaderProof? proof, CancellationToken ct) =>
        proof is not null && await db.VerifiedReaders.AnyAsync(known => known.Reader == proof.Reader && known.Stamp == proof.Stamp, ct) ? proof.Reader : null;
}
