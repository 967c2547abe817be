using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;

namespace SinoNews.Storage;

/// <summary>Which comments of other sites were brought, by kept statements: an item can have thousands.</summary>
internal static class BroughtTables
{
    internal static bool WasBrought(this NewsDb db, Guid key) =>
        db.Statements.Rows($"""SELECT 1 FROM "BroughtComments" WHERE "Key" = {key}""", _ => true).Count > 0;

    internal static void RememberBrought(this NewsDb db, Guid key) =>
        db.Statements.Run($"""INSERT INTO "BroughtComments"("Key") VALUES ({key})""");

    /// <summary>Those that were posted on this site: their ids grow with time, those of the others follow the import.</summary>
    internal static IQueryable<Comment> PostedHere(this NewsDb db) =>
        db.Comments.Where(comment => !db.BroughtComments.Any(brought => brought.Key == comment.Key));

    /// <summary>The smallest id of those that were written since then; the largest there can be when there is none.</summary>
    internal static async Task<long> FirstSince(this NewsDb db, DateTime since, CancellationToken ct)
    {
        // What was brought and is younger than the first one here was brought after that, too.
        var here = await db.PostedHere().Where(comment => comment.CreatedAt > since).OrderBy(comment => comment.CreatedAt)
            .Select(comment => (DateTime?)comment.CreatedAt).FirstOrDefaultAsync(ct) ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
        // + 0: for the least of the ids themselves SQLite would walk them all up to it.
        return await db.Comments.Where(comment => comment.CreatedAt > since && comment.CreatedAt <= here).MinAsync(comment => (long?)(comment.Id + 0), ct) ?? long.MaxValue;
    }
}
