using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Storage;

/// <summary>How often a story that readers see was read.</summary>
internal sealed record SummedReads(long Id, int SectionId, int Day, int Week);

/// <summary>A row of <see cref="ReadPlace"/>.</summary>
internal sealed record RankedRead(ReadWindow Window, int SectionId, int Rank, long ArticleId, int Reads);

/// <summary>
/// The reads of each story by the hour, and the most read. The hours are kept together story by story: a sum over the
/// windows is one walk along them, and as long as they are kept is as long as the longer window.
/// </summary>
internal static class ReadershipTables
{
    private const int Day = 24;
    private const int Week = Readership.HoursKept;

    /// <summary>Adds to the hours of stories that readers see, inside the caller's transaction; others are nobody's.</summary>
    internal static void AddReads(this NewsDb db, IEnumerable<KeyValuePair<HourOfStory, int>> reads, DateTime now)
    {
        foreach (var (story, count) in reads)
            db.Statements.Run(
                $"""
                INSERT INTO "ReadHours"("ArticleId", "Hour", "Reads") SELECT "Id", {story.Hour}, {count} FROM "Articles" WHERE "Id" = {story.ArticleId} AND "VisibleFrom" <= {now}
                ON CONFLICT("ArticleId", "Hour") DO UPDATE SET "Reads" = "Reads" + excluded."Reads"
                """);
    }

    /// <summary>Deletes this hour and what is before it.</summary>
    internal static void ForgetReads(this NewsDb db, int hour) => db.Statements.Run($"""DELETE FROM "ReadHours" WHERE "Hour" <= {hour}""");

    /// <summary>The stories that were read most in either window, so many of the paper and of each section; in no order.</summary>
    internal static IQueryable<SummedReads> SumReads(this NewsDb db, int kept, DateTime now)
    {
        var hour = Readership.HourOf(now);
        return db.Database.SqlQuery<SummedReads>(
            $"""
            WITH "Sums" AS (
                SELECT "ArticleId", SUM(CASE WHEN "Hour" > {hour - Day} THEN "Reads" ELSE 0 END) AS "Day", SUM(CASE WHEN "Hour" > {hour - Week} THEN "Reads" ELSE 0 END) AS "Week"
                FROM "ReadHours" GROUP BY "ArticleId"),
            "Places" AS (
                SELECT a."Id", a."SectionId", s."Day", s."Week",
                    ROW_NUMBER() OVER (ORDER BY s."Day" DESC, a."Id" DESC) AS "InDay",
                    ROW_NUMBER() OVER (PARTITION BY a."SectionId" ORDER BY s."Week" DESC, a."Id" DESC) AS "InSection"
                FROM "Sums" s CROSS JOIN "Articles" a ON a."Id" = s."ArticleId" WHERE a."VisibleFrom" <= {now})
            SELECT "Id", "SectionId", "Day", "Week" FROM "Places" WHERE "InDay" <= {kept} OR "InSection" <= {kept}
            """);
    }

    /// <summary>The places as they are kept, in their order.</summary>
    internal static List<RankedRead> PlacesKept(this NewsDb db) => db.Statements.Rows(
        $"""SELECT "Window", "SectionId", "Rank", "ArticleId", "Reads" FROM "ReadPlaces" ORDER BY "Window", "SectionId", "Rank" """,
        row => new RankedRead((ReadWindow)row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), row.GetInt32(4)));

    /// <summary>Keeps these in the place of all others, inside the caller's transaction.</summary>
    internal static void KeepPlaces(this NewsDb db, IEnumerable<RankedRead> places)
    {
        db.Statements.Run($"""DELETE FROM "ReadPlaces" """);
        foreach (var place in places)
        {
            var window = (int)place.Window;
            db.Statements.Run($"""INSERT INTO "ReadPlaces"("Window", "SectionId", "Rank", "ArticleId", "Reads") VALUES ({window}, {place.SectionId}, {place.Rank}, {place.ArticleId}, {place.Reads})""");
        }
    }
}
