using System.CommandLine;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>
/// <c>comments</c>: the moderation desk on a store with a million comments beside the same on ten thousand, the rate of
/// durable posts over HTTP beside a bare loop that commits the same rows, and the counts against the table afterwards.
/// </summary>
internal static class CommentsBenchmark
{
    private const int SmallComments = 10_000;
    private const int SmallPending = 500;

    private static readonly Option<int> Comments = new("--comments") { DefaultValueFactory = _ => 1_000_000, Description = "Comments in the large store." };
    private static readonly Option<int> Pending = new("--pending") { DefaultValueFactory = _ => 50_000, Description = "How many of them wait." };
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 100, Description = "How often each act of the desk is measured." };
    private static readonly Option<int> Seconds = new("--seconds") { DefaultValueFactory = _ => 15, Description = "How long comments are posted, for each number of connections." };
    private static readonly Option<string> Cache = new("--cache")
    {
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "sinonews-bench-stores"),
        Description = "Where the made stores are kept.",
    };

    public static Command Command()
    {
        var command = new Command("comments", "The moderation desk on many comments, and the rate of durable posts.") { Comments, Pending, Rounds, Seconds, Cache };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var work = Directory.CreateTempSubdirectory("sinonews-comments-").FullName;
        try
        {
            Machine.Print();
            var cache = parsed.GetRequiredValue(Cache);
            var (large, small) = (new MadeStore(cache, parsed.GetValue(Comments), parsed.GetValue(Pending)), new MadeStore(cache, SmallComments, SmallPending));
            var (largeData, smallData) = (await large.CopyTo(Path.Combine(work, "large"), ct), await small.CopyTo(Path.Combine(work, "small"), ct));
            await Reading.Run((small.Name, smallData), (large.Name, largeData), parsed.GetValue(Rounds), ct);

            var bare = await large.CopyTo(Path.Combine(work, "bare"), ct);
            await Posting.Run(largeData, bare, TimeSpan.FromSeconds(parsed.GetValue(Seconds)), ct);
            return Reconciliation.Print(smallData) & Reconciliation.Print(largeData) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
