namespace SinoNews.Storage;

/// <summary>The writes of who looks at what, by kept statements: for the writer's context.</summary>
internal static class ReviewTables
{
    /// <summary>Claims the comment, if there is one; and forgets what ran out.</summary>
    internal static void ClaimReview(this NewsDb db, long commentId, int memberId, DateTime now, DateTime until)
    {
        db.Statements.Run($"""DELETE FROM "ReviewClaims" WHERE "Until" <= {now}""");
        db.Statements.Run(
            $"""
            INSERT INTO "ReviewClaims"("CommentId", "MemberId", "Until") SELECT "Id", {memberId}, {until} FROM "Comments" WHERE "Id" = {commentId}
            ON CONFLICT("CommentId", "MemberId") DO UPDATE SET "Until" = excluded."Until"
            """);
    }

    internal static void ReleaseReview(this NewsDb db, long commentId, int memberId) =>
        db.Statements.Run($"""DELETE FROM "ReviewClaims" WHERE "CommentId" = {commentId} AND "MemberId" = {memberId}""");
}
