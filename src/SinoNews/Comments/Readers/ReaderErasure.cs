using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>
/// Erases what is kept of one reader, in steps of the store's writer. Each step is whole by itself and written down with
/// the number of comments and without the person, so whoever is interrupted asks again and it goes on. Comments that
/// wait for a second colleague stay until they are resolved; a ban that holds stays by its pseudonym, or an erasure would lift it.
/// </summary>
public sealed partial class ReaderErasure(StoreWriter writer)
{
    private const int StepSize = 50;

    /// <param name="reader">The pseudonym.</param>
    /// <param name="by">The colleague who does it on a reader's letter; null for the reader.</param>
    /// <returns>How many comments were erased, after the last commit.</returns>
    public async Task<int> Erase(string reader, StaffMember? by, DateTime now, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(reader); // nobody: a colleague's comments have no reader
        // First: by its pseudonym a ban leads to what was written down of it, and with the comments ended ones lose theirs.
        await writer.Run(db => ForgetMasks(db, reader, now, ct), ct);
        var erased = 0;
        while (await writer.Run(db => EraseComments(db, reader, by?.Id, now, ct), ct) is > 0 and var step)
            erased += step;
        await writer.Run(db => EraseTheRest(db, reader, isFirst: erased == 0, by?.Id, now, ct), ct);
        return erased;
    }

    private static async Task<int> EraseComments(NewsDb db, string reader, int? byId, DateTime now, CancellationToken ct)
    {
        var comments = await db.Comments.Include(comment => comment.Article)
            .Where(comment => comment.Reader == reader && comment.EscalatedTo == null)
            .OrderBy(comment => comment.Id).Take(StepSize).ToListAsync(ct);
        if (comments.Count == 0)
            return 0;
        var ids = comments.ConvertAll(comment => comment.Id);
        await ForgetTraces(db, comments, ids, now, ct);
        await db.DeleteWhatHangsOn(ids, ct);
        foreach (var reply in await db.Comments.Where(reply => ids.Contains(reply.ParentId!.Value)).ToListAsync(ct))
            reply.OpenThread();
        await db.SaveChangesAsync(ct); // those among them that are erased, too: none is deleted before what answers it is free
        foreach (var comment in comments)
            comment.LeaveStory();
        db.Comments.RemoveRange(comments);
        await Write(db, comments.Count, byId, now, ct);
        await db.SaveChangesAsync(ct); // by the tracker, so that the pages which show them are thrown away
        foreach (var state in comments.CountBy(comment => comment.State))
            db.CountComments(state.Key, -state.Value);
        return comments.Count;
    }

    // The log says that it was done and how much, never about whom.
    private static async Task Write(NewsDb db, int comments, int? byId, DateTime now, CancellationToken ct)
    {
        var by = byId is null ? null : await db.Users.SingleAsync(member => member.Id == byId, ct);
        db.AdminActs.Add(new AdminAct(by is null ? AdminActKind.ReaderErasedOwn : AdminActKind.ReaderErased, ArabicPlural.Count(comments, Nouns.Comment).ToString(), by, now));
    }
}
