using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Benchmarks.Search;

namespace SinoNews.Benchmarks.Growth;

/// <summary><c>growth</c>: what uncached pages take as the paper grows, over HTTP against the real process, turn by turn between the sizes.</summary>
internal static class GrowthBenchmark
{
    private const int WarmUp = 16;
    private const double Target = 1.5;

    private static readonly Option<string> Sizes = new("--sizes") { DefaultValueFactory = _ => "1000,10000,100000,1000000", Description = "How many stories, one store each; five times as many comments." };
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 200, Description = "How often each page is asked for." };
    private static readonly Option<string> Cache = new("--cache")
    {
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "sinonews-bench-stores"),
        Description = "Where the made stores are kept; that of a million stories takes 20 GB.",
    };

    public static Command Command()
    {
        var command = new Command("growth", "Uncached pages on stores of several sizes.") { Sizes, Rounds, Cache };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var sites = new List<GrownSite>();
        try
        {
            foreach (var size in parsed.GetRequiredValue(Sizes).Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).Order())
                sites.Add(await GrownSite.Open(new GrownStore(parsed.GetRequiredValue(Cache), size), ct));
            Machine.Print();
            await Measure(sites, WarmUp, ct);
            sites.ForEach(site => site.Forget());
            await Measure(sites, parsed.GetValue(Rounds), ct);
            Print(sites);
            return 0;
        }
        finally
        {
            foreach (var site in sites)
                await site.DisposeAsync();
        }
    }

    private static async Task Measure(List<GrownSite> sites, int rounds, CancellationToken ct)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var page in sites[0].Pages)
            {
                for (var turn = 0; turn < sites.Count; turn++)
                    await sites[(round + turn) % sites.Count].Measure(page, round, ct);
            }
        }
    }

    // On a busy machine the processor's time says more than the clock's.
    private static void Print(List<GrownSite> sites)
    {
        Print("ms at p50 (times the smallest's)", sites, times => times.Half);
        Print("the site's processor, mean ms", sites, times => times.Processor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"target: at most {Target:F1} times"));
    }

    private static void Print(string what, List<GrownSite> sites, Func<Times, double> of)
    {
        Console.WriteLine($"\n{what,-42}{string.Concat(sites.Select(site => $"{site.Name,18}"))}");
        foreach (var page in sites[0].Pages)
        {
            var (smallest, largest) = (of(sites[0][page]), of(sites[^1][page]));
            Console.WriteLine($"{page,-42}{string.Concat(sites.Select(site => Cell(of(site[page]), smallest)))}   {(largest / smallest <= Target ? "" : "MISSED")}");
        }
    }

    private static string Cell(double time, double smallest) => string.Create(CultureInfo.InvariantCulture, $"{time,9:F2} ({time / smallest,5:F2})");
}
