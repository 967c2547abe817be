using System.Globalization;
using SinoNews.Search;

namespace SinoNews.Storage;

/// <summary>The counts of searches without results.</summary>
internal static class SearchMissTables
{
    private const string Day = "yyyy-MM-dd";

    internal static void CountMisses(this NewsDb db, IEnumerable<KeyValuePair<string, int>> words, DateOnly today)
    {
        var day = Text(today);
        foreach (var (missed, count) in words)
            db.Statements.Run(
                $"""
                INSERT INTO "SearchMisses"("Words", "Count", "LastDay") VALUES ({missed}, {count}, {day})
                ON CONFLICT("Words") DO UPDATE SET "Count" = "Count" + excluded."Count", "LastDay" = excluded."LastDay"
                """);
    }

    /// <summary>Deletes what nobody asked for since then, and what is too many: those that were not asked for the longest.</summary>
    internal static void ForgetMisses(this NewsDb db, DateOnly since, int kept)
    {
        db.Statements.Run($"""DELETE FROM "SearchMisses" WHERE "LastDay" < {Text(since)}""");
        db.Statements.Run($"""DELETE FROM "SearchMisses" WHERE "Words" IN (SELECT "Words" FROM "SearchMisses" ORDER BY "LastDay" DESC, "Count" DESC LIMIT -1 OFFSET {kept})""");
    }

    internal static List<SearchMiss> MostMissed(this NewsDb db, int atLeast, DateOnly since, int atMost) => db.Statements.Rows(
        $"""
        SELECT "Words", "Count", "LastDay" FROM "SearchMisses" WHERE "Count" >= {atLeast} AND "LastDay" >= {Text(since)}
        ORDER BY "Count" DESC, "LastDay" DESC, "Words" LIMIT {atMost}
        """,
        row => new SearchMiss(row.GetString(0), row.GetInt32(1), DateOnly.ParseExact(row.GetString(2), Day, CultureInfo.InvariantCulture)));

    private static string Text(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
