using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>A comment of the record, in short.</summary>
public sealed record RecordRow(long Id, CommentState State, string Name, string Text, DateTime CreatedAt, string ArticleTitle);

/// <summary>What the newsroom knows of the reader who wrote a comment.</summary>
/// <param name="Counts">Of the e-mail address, by state.</param>
/// <param name="Latest">Its newest other comments.</param>
/// <param name="OthersOnNetwork">The newest comments from the same network under other addresses; none once networks are truncated.</param>
/// <param name="Notes">Newest first.</param>
/// <param name="Bans">That hold now, of the address or the network, or were imposed for the comment.</param>
public sealed record ReaderRecord(
    IReadOnlyDictionary<CommentState, int> Counts,
    IReadOnlyList<RecordRow> Latest,
    IReadOnlyList<RecordRow> OthersOnNetwork,
    IReadOnlyList<StaffNote> Notes,
    IReadOnlyList<Ban> Bans);

/// <summary>Loads a reader's record.</summary>
public static class ReaderRecords
{
    private const int Shown = 5;

    /// <returns>Null for a comment of the newsroom's own, and for one without an address.</returns>
    public static async Task<ReaderRecord?> RecordOfAuthor(this NewsDb db, long commentId, DateTime now, CancellationToken ct)
    {
        var author = await db.Comments.Where(comment => comment.Id == commentId && comment.Reader != "")
            .Select(comment => new { comment.Reader, comment.Network }).SingleOrDefaultAsync(ct);
        if (author is null)
            return null;
        var others = db.Comments.AsNoTracking().Where(comment => comment.Id != commentId);
        return new ReaderRecord(
            await db.Comments.Where(comment => comment.Reader == author.Reader).GroupBy(comment => comment.State)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct),
            await Newest(others.Where(comment => comment.Reader == author.Reader), ct),
            await Newest(others.Where(comment => comment.AnonymisedAt == null && comment.Network == author.Network && comment.Network != null && comment.Reader != author.Reader), ct),
            await db.StaffNotes.AsNoTracking().Include(note => note.By).Where(note => note.Reader == author.Reader)
                .OrderByDescending(note => note.Id).ToListAsync(ct),
            await db.Bans.AsNoTracking().Include(ban => ban.By)
                .Where(ban => (ban.Value == author.Reader || ban.Value == author.Network || ban.CommentId == commentId) && ban.LiftedAt == null && (ban.Until == null || ban.Until > now))
                .ToListAsync(ct));
    }

    private static async Task<IReadOnlyList<RecordRow>> Newest(IQueryable<Comment> comments, CancellationToken ct) =>
        await comments.OrderByDescending(comment => comment.Id).Take(Shown)
            .Select(comment => new RecordRow(comment.Id, comment.State, comment.Name, comment.Text, comment.CreatedAt, comment.Article.Title))
            .ToListAsync(ct);
}
