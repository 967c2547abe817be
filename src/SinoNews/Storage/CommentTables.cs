using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Storage;

/// <summary>The writes around a comment that need this store's own SQL, inside the writer's transaction unless they say otherwise.</summary>
public static class CommentTables
{
    /// <summary>Moves the count of a state.</summary>
    public static void CountComments(this NewsDb db, CommentState state, int by) =>
        db.Statements.Run($"""UPDATE "CommentCounts" SET "Count" = "Count" + {by} WHERE "State" = {state.ToString()}""");

    /// <summary>Moves comments from one state's count to another's.</summary>
    public static void Moved(this NewsDb db, CommentState from, CommentState to, int comments)
    {
        if (from == to || comments == 0)
            return;
        db.CountComments(from, -comments);
        db.CountComments(to, comments);
    }

    /// <summary>Says how much a comment's reports weigh. Readers see nothing of it: no page is made anew for a report.</summary>
    public static void WeighReports(this NewsDb db, long commentId, int weight) =>
        db.Statements.Run($"""UPDATE "Comments" SET "ReportWeight" = {weight} WHERE "Id" = {commentId}""");

    /// <summary>Adds a comment to the full-text index.</summary>
    public static void IndexComment(this NewsDb db, Comment comment)
    {
        var (words, who, why) = (CommentIndex.Words(comment.Text), CommentIndex.Who(comment.Name, comment.AnonymisedAt is null ? comment.Email : comment.Reader), CommentIndex.Why(comment.Findings, comment.State));
        db.Statements.Run($"""INSERT INTO "CommentIndex"(rowid, text, who, why) VALUES ({comment.Id}, {words}, {who}, {why})""");
    }

    /// <summary>Its words, or whether it waits, are others than before.</summary>
    public static void ReindexComment(this NewsDb db, Comment comment)
    {
        db.UnindexComment(comment.Id);
        db.IndexComment(comment);
    }

    /// <summary>Takes a comment out of the full-text index.</summary>
    public static void UnindexComment(this NewsDb db, long id) => db.Statements.Run($"""DELETE FROM "CommentIndex" WHERE rowid = {id}""");

    /// <summary>Indexes the comments that are newer than the index: those from before it existed, or of an import. In a transaction of its own.</summary>
    /// <returns>How many it indexed: none when the index is complete.</returns>
    public static async Task<int> IndexMissingComments(this NewsDb db, int atMost, CancellationToken ct)
    {
        var indexed = await db.Database.SqlQuery<long>($"SELECT IFNULL(MAX(id), 0) AS \"Value\" FROM \"CommentIndex_docsize\"").SingleAsync(ct);
        var comments = await db.Comments.AsNoTracking().Where(comment => comment.Id > indexed).OrderBy(comment => comment.Id).Take(atMost).ToListAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var comment in comments)
            db.IndexComment(comment);
        await transaction.CommitAsync(ct);
        return comments.Count;
    }

    /// <summary>The comment becomes the last one seen for each of the hashes.</summary>
    public static void RememberShingles(this NewsDb db, IEnumerable<long> hashes, long commentId)
    {
        foreach (var hash in hashes)
            db.Statements.Run($"""INSERT INTO "Shingles"("Hash", "CommentId") VALUES ({hash}, {commentId}) ON CONFLICT("Hash") DO UPDATE SET "CommentId" = excluded."CommentId" """);
    }

    /// <summary>Writes down which comments a bulk action chose, and at which versions.</summary>
    public static Task Choose(this NewsDb db, long batchId, IEnumerable<(long Id, int Version)> chosen, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(chosen.Select(comment => new[] { comment.Id, comment.Version }));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT OR IGNORE INTO "BatchItems"("BatchId", "CommentId", "Version", "Outcome")
            SELECT {batchId}, json_extract(value, '$[0]'), json_extract(value, '$[1]'), 'Waiting' FROM json_each({json})
            """,
            ct);
    }
}
