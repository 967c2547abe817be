using SinoNews.Comments.Learning;

namespace SinoNews.Storage;

/// <summary>What the desk's decisions teach, as it is kept. For the writer's context.</summary>
internal static class LearningTables
{
    /// <summary>Keeps a sample, unless the comment was decided on or its reader forgotten since it was read.</summary>
    /// <param name="version">The comment's version that was read.</param>
    internal static void Keep(this NewsDb db, TrainingSample sample, int version) => db.Statements.Run(
        $"""
        INSERT INTO "TrainingSamples"("CommentId", "Reader", "IsUnwanted", "Features", "At")
        SELECT {sample.CommentId}, {sample.Reader}, {sample.IsUnwanted}, {sample.Features}, {sample.At} FROM "Comments"
        WHERE "Id" = {sample.CommentId} AND "Version" = {version} AND "Reader" = {sample.Reader}
        ON CONFLICT("CommentId") DO UPDATE SET "Reader" = excluded."Reader", "IsUnwanted" = excluded."IsUnwanted", "Features" = excluded."Features", "At" = excluded."At"
        """);

    /// <summary>A comment that teaches nothing any more takes its sample away.</summary>
    internal static void TakeSampleAway(this NewsDb db, long commentId) => db.Statements.Run($"""DELETE FROM "TrainingSamples" WHERE "CommentId" = {commentId}""");

    /// <summary>Forgets all but the newest samples of a class.</summary>
    internal static void TrimSamples(this NewsDb db, bool unwanted, int kept) => db.Statements.Run(
        $"""
        DELETE FROM "TrainingSamples" WHERE "IsUnwanted" = {unwanted} AND "CommentId" <=
            (SELECT "CommentId" FROM "TrainingSamples" WHERE "IsUnwanted" = {unwanted} ORDER BY "CommentId" DESC LIMIT 1 OFFSET {kept})
        """);

    /// <summary>Forgets all but the newest models.</summary>
    internal static void TrimModels(this NewsDb db, int kept) => db.Statements.Run(
        $"""DELETE FROM "ScoreModels" WHERE "Id" <= (SELECT "Id" FROM "ScoreModels" ORDER BY "Id" DESC LIMIT 1 OFFSET {kept})""");
}
