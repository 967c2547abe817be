using System.Diagnostics;
using SinoNews.Comments;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>What the disk and SQLite alone can do: the same rows, made beforehand, committed by one thread with nothing around it.</summary>
internal static class BareLoop
{
    /// <returns>Comments a second.</returns>
    public static double Run(string data, int groupSize, TimeSpan length)
    {
        using var store = MadeStore.Open(data);
        MadeStore.Run(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        var articles = MadeStore.Numbers(store, """SELECT "Id" FROM "Articles" WHERE "VisibleFrom" IS NOT NULL ORDER BY "Id" """);
        var first = MadeStore.Numbers(store, """SELECT MAX("Id") FROM "Comments" """)[0] + 1;
        var rows = Rows(articles, first, groupSize * 1000);
        using var statements = new CommentRows(store);
        var (written, watch) = (0, Stopwatch.StartNew());
        while (watch.Elapsed < length && written + groupSize <= rows.Count)
        {
            MadeStore.Run(store, "BEGIN IMMEDIATE");
            for (var i = 0; i < groupSize; i++)
                statements.Write(rows[written++]);
            MadeStore.Run(store, "COMMIT");
        }
        return written / watch.Elapsed.TotalSeconds;
    }

    private static List<MadeComment> Rows(IReadOnlyList<long> articles, long first, int count)
    {
        var (random, writing, now) = (new Random((int)first), new ArabicWriting(), DateTime.UtcNow);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (name, email, network) = ArabicWriting.Reader(random);
            var post = new Post(articles[i % articles.Count], null, name, email, $"{writing.Text(random)} {i}", null, network, TrapFilled: false, Guid.NewGuid());
            var judgement = new Judgement(Outcome.Hold, HoldReason.FirstComment, [new Finding(HoldReason.FirstComment, [], null)]);
            return new MadeComment(first + i, Comment.Receive(new Submission { Post = post }, judgement, Storage.UtcMilliseconds.Cut(now)), post);
        })];
    }
}
