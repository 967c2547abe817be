using Microsoft.Data.Sqlite;
using SinoNews.Comments;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Rules;

namespace SinoNews.Storage;

/// <summary>What the store is asked about each post, by kept statements: for the writer's context.</summary>
internal static class IntakeTables
{
    /// <summary>How many of a sender's newest comments are compared with the new one.</summary>
    private const int Compared = 50;

    /// <summary>How far back in a reader's record trust is looked for, and what took it away.</summary>
    private const int Remembered = 1000;

    private static readonly string Approved = CommentState.Approved.ToString();
    private static readonly string Rejected = CommentState.Rejected.ToString();
    private static readonly string Spam = CommentState.Spam.ToString();

    /// <summary>What holds for every post of a moment.</summary>
    internal static House House(this NewsDb db, DateTime now) => db.Statements.Rows(
        $"""
        SELECT "Mode", "CloseAfterDays", "HoldingSince", "MaxLinks", "HourlyPerNetwork", "HourlyPerEmail", "ListsVersion", "TrustAfter", "HoldScore",
            (SELECT "Key" FROM "ReaderKeys"),
            (SELECT "Id" FROM "Comments" c WHERE "CreatedAt" > {now.AddHours(-1)} AND NOT EXISTS (SELECT 1 FROM "BroughtComments" WHERE "Key" = c."Key") ORDER BY "CreatedAt" LIMIT 1),
            (SELECT "Id" FROM "Comments" c WHERE "CreatedAt" > {now.AddDays(-1)} AND NOT EXISTS (SELECT 1 FROM "BroughtComments" WHERE "Key" = c."Key") ORDER BY "CreatedAt" LIMIT 1),
            (SELECT "Id" FROM "ScoreModels" WHERE "Form" = {ScoreModel.CurrentForm} ORDER BY "Id" DESC LIMIT 1)
        FROM "CommentPolicy"
        """,
        row => new House(
            CommentPolicy.Of(
                Enum.Parse<CommentMode>(row.GetString(0)), (int?)row.Number(1), row.Time(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
                row.GetInt32(7), row.GetInt32(8)),
            ReaderKey.Of(row.GetFieldValue<byte[]>(9)),
            row.Number(10) ?? long.MaxValue,
            row.Number(11) ?? long.MaxValue,
            (int?)row.Number(12)))[0];

    /// <summary>One query, however many questions.</summary>
    /// <param name="itself">The comment that is judged anew: its reader is known without the address, and nothing of itself is a fact about it.</param>
    /// <returns>Null when readers see no such story.</returns>
    internal static IntakeFacts? Facts(this NewsDb db, Post post, House house, DateTime now, Comment? itself = null)
    {
        var (reader, but) = (itself?.Reader ?? house.Readers.Reader(post.Email), itself?.Id ?? 0);
        var (network, policy, exact) = (post.Network, house.Policy, post.Sketch.Exact);
        // A derived key lives ten minutes from its post, so the period before counts as well while it is young enough.
        var (key, keyBefore, since) = (post.Key ?? post.DeriveKey(now), post.Key ?? post.DeriveKey(now, periodsAgo: 1), Post.SameSince(now));
        var stamp = ReaderProof.StampFor(post.Proof, reader);
        var (hour, day) = (now.AddHours(-1), now.AddDays(-1));
        // +"CreatedAt": what was brought has a new id and an old date; the id alone is what is sought by.
        // Without a letter (👍) there are no words to be the same.
        // +"IsProven": walked along, newest first, instead of copied into an index of its own.
        return db.Statements.Rows(
            $"""
            SELECT a."CommentMode", s."CommentMode", a."VisibleFrom",
                (SELECT "Id" FROM "Comments" WHERE "Key" = {key} OR ("Key" = {keyBefore} AND "CreatedAt" > {since})),
                (SELECT IFNULL("ParentId", "Id") FROM "Comments" WHERE "Id" = {post.ReplyTo} AND "ArticleId" = a."Id" AND "State" = {Approved}),
                EXISTS (SELECT 1 FROM "Bans" WHERE "Value" IN ({reader}, {network}) AND "LiftedAt" IS NULL AND ("Until" IS NULL OR "Until" > {now})),
                EXISTS (SELECT 1 FROM "Comments" WHERE "Reader" = {reader} AND "State" = {Approved} AND "Id" <> {but}),
                EXISTS (SELECT 1 FROM (SELECT "Network" FROM "Comments" WHERE "Reader" = {reader} AND "State" = {Approved} AND "Id" <> {but} ORDER BY "Id" DESC LIMIT {Compared})
                    WHERE "Network" = {network}),
                EXISTS (SELECT 1 FROM "VerifiedReaders" WHERE "Reader" = {reader} AND "Stamp" = {stamp}),
                CASE WHEN {stamp} = {ReaderProof.NoStamp} THEN 0 ELSE (SELECT COUNT(*) FROM (SELECT 1 FROM
                    (SELECT "Id", "IsProven", "DecidedAt" FROM "Comments" WHERE "Reader" = {reader} AND "State" = {Approved} AND "Id" <> {but} ORDER BY "Id" DESC LIMIT {Remembered})
                    WHERE "IsProven" = 1 AND "DecidedAt" IS NOT NULL AND "Id" > MAX(
                        IFNULL((SELECT "Id" FROM (SELECT "Id", "IsProven" FROM "Comments" WHERE "Reader" = {reader} AND "State" = {Rejected} ORDER BY "Id" DESC LIMIT {Remembered}) WHERE +"IsProven" = 1 LIMIT 1), 0),
                        IFNULL((SELECT "Id" FROM (SELECT "Id", "IsProven" FROM "Comments" WHERE "Reader" = {reader} AND "State" = {Spam} ORDER BY "Id" DESC LIMIT {Remembered}) WHERE +"IsProven" = 1 LIMIT 1), 0))
                    LIMIT {policy.TrustAfter})) END,
                (SELECT "Id" FROM (SELECT "Id", "Exact" FROM "Comments" WHERE "Reader" = {reader} AND "Id" >= {house.DayId} AND +"CreatedAt" > {day} AND "Id" <> {but} ORDER BY "Id" DESC LIMIT {Compared})
                    WHERE "Exact" = {exact} AND "Exact" <> 0 LIMIT 1),
                (SELECT COUNT(*) FROM (SELECT 1 FROM "Comments" WHERE "Network" = {network} AND "Id" >= {house.HourId} AND +"CreatedAt" > {hour} AND "Id" <> {but} LIMIT {policy.HourlyPerNetwork})),
                (SELECT COUNT(*) FROM (SELECT 1 FROM "Comments" WHERE "Reader" = {reader} AND "Id" >= {house.HourId} AND +"CreatedAt" > {hour} AND "Id" <> {but} LIMIT {policy.HourlyPerEmail})),
                (SELECT COUNT(*) FROM (SELECT 1 FROM "Comments" WHERE "Reader" = {reader} AND "State" = {Approved} AND "Id" <> {but} LIMIT {Circumstances.Often})),
                (SELECT COUNT(*) FROM (SELECT 1 FROM "Comments" WHERE "Reader" = {reader} AND "State" IN ({Rejected}, {Spam}) AND "Id" <> {but} LIMIT {Circumstances.Often}))
            FROM "Articles" a JOIN "Sections" s ON s."Id" = a."SectionId"
            WHERE a."Id" = {post.ArticleId} AND a."VisibleFrom" <= {now}
            """,
            row => new IntakeFacts
            {
                OwnMode = row.Mode(0),
                SectionsMode = row.Mode(1),
                VisibleFrom = row.Time(2),
                EarlierId = row.Number(3),
                ThreadId = row.Number(4),
                IsBanned = row.GetBoolean(5),
                ApprovedBefore = row.GetBoolean(6),
                ApprovedFromHere = row.GetBoolean(7),
                IsProven = row.GetBoolean(8),
                ProvenApprovals = row.GetInt32(9),
                SameWordsId = row.Number(10),
                OfNetwork = row.GetInt32(11),
                OfEmail = row.GetInt32(12),
                Approved = row.GetInt32(13),
                TurnedAway = row.GetInt32(14),
            }).SingleOrDefault();
    }

    /// <summary>The comments since then that were last seen to share a minhash, each once.</summary>
    internal static List<Candidate> Candidates(this NewsDb db, IReadOnlyList<long> hashes, DateTime since) => hashes is not [var one, var two, var three, var four] ? [] :
        db.Statements.Rows(
            $"""
            SELECT c."Id", c."CampaignId", c."Exact", c."Text" FROM "Comments" c
            WHERE c."Id" IN (SELECT "CommentId" FROM "Shingles" WHERE "Hash" IN ({one}, {two}, {three}, {four})) AND c."CreatedAt" > {since}
            """,
            row => new Candidate(row.GetInt64(0), row.Number(1), row.GetInt64(2), row.GetString(3)));

    /// <summary>One comment, to be compared with a text.</summary>
    internal static List<Candidate> Candidate(this NewsDb db, long id) => db.Statements.Rows(
        $"""SELECT "Id", "CampaignId", "Exact", "Text" FROM "Comments" WHERE "Id" = {id}""",
        row => new Candidate(row.GetInt64(0), row.Number(1), row.GetInt64(2), row.GetString(3)));

    private static long? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DateTime? Time(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    private static CommentMode? Mode(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Enum.Parse<CommentMode>(row.GetString(column));
}
