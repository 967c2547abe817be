using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Rules;

namespace SinoNews.Storage;

/// <summary>Who readers are to the store: their pseudonyms.</summary>
public static class ReaderTables
{
    public static Task<ReaderKey> ReaderKey(this NewsDb db, CancellationToken ct) => db.ReaderKeys.AsNoTracking().SingleAsync(ct);

    /// <summary>Gives the readers of comments, notes and bans from before there were pseudonyms theirs. In a transaction of its own.</summary>
    /// <returns>How many comments: none when all have one.</returns>
    public static async Task<int> NameReaders(this NewsDb db, int atMost, CancellationToken ct)
    {
        var key = await db.ReaderKey(ct);
        var nameless = await db.Comments.Where(comment => comment.Reader == "" && comment.Email != "").OrderBy(comment => comment.Id).Take(atMost)
            .Select(comment => new { comment.Id, comment.Email }).ToListAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var comment in nameless)
            db.Statements.Run($"""UPDATE "Comments" SET "Reader" = {key.Reader(comment.Email)} WHERE "Id" = {comment.Id}""");
        if (nameless.Count == 0)
            await NameOthers(db, key, ct);
        await transaction.CommitAsync(ct);
        return nameless.Count;
    }

    // An address holds an @, which no pseudonym does.
    private static async Task NameOthers(NewsDb db, ReaderKey key, CancellationToken ct)
    {
        foreach (var email in await db.StaffNotes.Where(note => note.Reader.Contains('@')).Select(note => note.Reader).Distinct().ToListAsync(ct))
            db.Statements.Run($"""UPDATE "StaffNotes" SET "Reader" = {key.Reader(email)} WHERE "Reader" = {email}""");
        foreach (var email in await db.Bans.Where(ban => ban.Kind == BanKind.Email && ban.Value.Contains('@')).Select(ban => ban.Value).Distinct().ToListAsync(ct))
            db.Statements.Run($"""UPDATE "Bans" SET "Value" = {key.Reader(email)}, "Mask" = {EmailMask.Of(email)} WHERE "Value" = {email}""");
    }
}
