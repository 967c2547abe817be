using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Crashes;

/// <summary>
/// <c>crash</c>: kills the site with SIGKILL at random moments while it takes comments, stories and pictures, while it
/// upgrades a store and while it is backed up, and looks each time whether what it had promised is there, once.
/// </summary>
internal static class CrashBenchmark
{
    private static readonly Option<int> Kills = new("--kills") { DefaultValueFactory = _ => 200, Description = "How often it is killed." };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 20261130, Description = "Of the moments and the words." };
    private static readonly Option<string?> Published = new("--published") { Description = "The folder that `dotnet publish` filled; without it the site as it is built here." };

    public static Command Command()
    {
        var command = new Command("crash", "Kills the site again and again: is every acknowledged write there, once?") { Kills, Seed, Published };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sinonews-crash-").FullName;
        var (tally, random, published) = (new CrashTally(), new Random(parsed.GetValue(Seed)), parsed.GetValue(Published));
        try
        {
            var data = Path.Combine(folder, "data");
            await MadeStore.Begin(data, ct);
            var upgrades = await UpgradeCrash.Prepare(folder, tally, published, ct);
            var promises = new Promises(data);
            Machine.Print();
            for (var kill = 0; kill < parsed.GetValue(Kills); kill++)
            {
                var kind = (CrashKind)(kill % Enum.GetValues<CrashKind>().Length);
                if (kind is not CrashKind.Upgrade)
                    await new ServingCrash(promises, tally, random, published).Run(kind, ct);
                while (kind is CrashKind.Upgrade && !await upgrades.Run(random, ct))
                {
                    // It was through before it could be killed.
                }
                tally.Killed(kind);
                Console.Error.WriteLine($"  {kill + 1} of {parsed.GetValue(Kills)}: {kind}, faults so far {tally.Faults.Count}");
            }
            await promises.Redeem(published, tally, ct);
            await promises.Check(tally, atTheEnd: true, ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        tally.Print();
        return tally.Faults.Count == 0 ? 0 : 1;
    }
}

/// <summary>What was going on when it was killed.</summary>
internal enum CrashKind
{
    Comments,
    Publishing,
    Uploads,
    Backup,
    Upgrade,
}

/// <summary>What came of it.</summary>
internal sealed class CrashTally
{
    private readonly SortedDictionary<CrashKind, int> _kills = [];
    private readonly Dictionary<bool, List<double>> _starts = new() { [false] = [], [true] = [] };

    public List<string> Faults { get; } = [];

    /// <summary>How many acknowledged writes were looked for.</summary>
    public long Promised { get; set; }

    public long Rows { get; set; }

    public void Killed(CrashKind kind) => _kills[kind] = _kills.GetValueOrDefault(kind) + 1;

    /// <summary>From the start of the process after a kill to its first page.</summary>
    /// <param name="upgrades">With a whole upgrade before it.</param>
    public void Started(TimeSpan time, bool upgrades) => _starts[upgrades].Add(time.TotalSeconds);

    public void Print()
    {
        Console.WriteLine($"kills: {_kills.Values.Sum()} ({string.Join(", ", _kills.Select(kind => $"{kind.Key} {kind.Value}"))})");
        Console.WriteLine($"acknowledged writes looked for: {Promised:N0}, each after every kill: {Rows:N0} looks");
        Print("first page after a kill", _starts[false]);
        Print("the same where the store of the first release is upgraded before it", _starts[true]);
        Console.WriteLine($"faults: {Faults.Count}");
        foreach (var fault in Faults)
            Console.WriteLine($"  {fault}");
    }

    private static void Print(string what, List<double> seconds)
    {
        seconds.Sort();
        if (seconds.Count > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, s: median {seconds[seconds.Count / 2]:F2}, longest {seconds[^1]:F2}"));
    }
}
