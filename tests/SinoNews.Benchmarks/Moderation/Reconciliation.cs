namespace SinoNews.Benchmarks.Moderation;

/// <summary>The kept counts against the table itself.</summary>
internal static class Reconciliation
{
    /// <returns>False where a count is wrong.</returns>
    public static bool Print(string data)
    {
        using var store = MadeStore.Open(data);
        using var command = store.CreateCommand();
        command.CommandText = """
            SELECT n."State", n."Count", (SELECT COUNT(*) FROM "Comments" c WHERE c."State" = n."State") FROM "CommentCounts" n
            UNION ALL SELECT 'shown below the stories', (SELECT SUM("CommentCount") FROM "Articles"), (SELECT COUNT(*) FROM "Comments" WHERE "State" = 'Approved')
            UNION ALL SELECT 'in the index', (SELECT COUNT(*) FROM "CommentIndex_docsize"), (SELECT COUNT(*) FROM "Comments")
            """;
        using var reader = command.ExecuteReader();
        var right = true;
        Console.WriteLine("\nreconciliation            counted      real");
        while (reader.Read())
        {
            var (counted, real) = (reader.GetInt64(1), reader.GetInt64(2));
            right &= counted == real;
            Console.WriteLine($"{reader.GetString(0),-22} {counted,10} {real,9} {(counted == real ? "" : "WRONG")}");
        }
        return right;
    }
}
