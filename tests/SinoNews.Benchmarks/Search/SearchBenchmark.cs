using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Search;

/// <summary><c>search</c>: making the index, asking it and the site's search, at several sizes, beside the speeds of a prototype.</summary>
internal static class SearchBenchmark
{
    private static readonly Option<string> Articles = new("--articles") { DefaultValueFactory = _ => "20000,200000", Description = "How many stories, one store each." };
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 200, Description = "How often each is asked." };
    private static readonly Option<string> Cache = new("--cache")
    {
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "sinonews-bench-stores"),
        Description = "Where the made stores are kept.",
    };

    public static Command Command()
    {
        var command = new Command("search", "Indexing, searching and type-ahead over many stories.") { Articles, Rounds, Cache };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var sizes = parsed.GetRequiredValue(Articles).Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).Order().ToList();
        var all = new List<IReadOnlyList<Line>>();
        Machine.Print();
        foreach (var size in sizes)
            all.Add(await Measure(new MadeStories(parsed.GetRequiredValue(Cache), size), size, parsed.GetValue(Rounds), ct));
        if (sizes.Count > 1)
            PrintGrowth(sizes, all[0], all[^1]);
        return 0;
    }

    private static async Task<IReadOnlyList<Line>> Measure(MadeStories made, int size, int rounds, CancellationToken ct)
    {
        var (store, indexing) = await made.Open(ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"""

            {size:N0} stories; ms
            indexing a story, a hundred a transaction: {indexing.Mean:F2} (processor {indexing.Processor:F2}; p99 of the transactions {indexing.P99:F2}), all in {indexing.Whole:F0} s   {Reference.Indexing.Judge(indexing.Mean, size)}
            size: {indexing.Bytes / 1e6:F0} MB, {indexing.Bytes / (double)size:F0} bytes a story (postings of words {IndexSize.Postings(store, "ArticleIndex") / 1e6:F0} MB, of titles {IndexSize.Postings(store, "TitleIndex") / 1e6:F0}); the texts {IndexSize.Texts(store) / 1e6:F0} MB
            """));
        var lines = await new Asking(store, Probes.Of(store, size), rounds).All(ct);
        var publishing = new Publishing(store);
        await publishing.Run(rounds, ct);
        lines = [new Line("publishing one: its index", publishing.Indexing, Reference.Indexing), new Line("publishing one: the commit", publishing.Commit, null), .. lines];
        Console.WriteLine($"{"",-46}{"p50",10}{"p99",10}{"processor",11}");
        foreach (var line in lines)
            Console.WriteLine(line.Of(size));
        return lines;
    }

    private static void PrintGrowth(List<int> sizes, IReadOnlyList<Line> small, IReadOnlyList<Line> large)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\ngrowth of p50 and of the processor time from {sizes[0]:N0} to {sizes[^1]:N0}"));
        foreach (var (one, other) in small.Zip(large))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Name,-46}{other.Times.Half / one.Times.Half,8:F1}{other.Times.Processor / one.Times.Processor,8:F1}"));
    }
}
