using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Growth;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Backups;

/// <summary><c>backup</c>: what a backup of a big site takes, in quiet and while readers read and comment, and what its restore takes.</summary>
internal static class BackupBenchmark
{
    private static readonly Option<int> Articles = new("--articles") { DefaultValueFactory = _ => 100_000, Description = "How many stories; five times as many comments." };
    private static readonly Option<string> Cache = new("--cache")
    {
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "sinonews-bench-stores"),
        Description = "Where the made stores are kept.",
    };

    public static Command Command()
    {
        var command = new Command("backup", "A backup while the site serves, and its restore.") { Articles, Cache };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var made = await new GrownStore(parsed.GetRequiredValue(Cache), parsed.GetValue(Articles)).Open(ct);
        var work = Directory.CreateTempSubdirectory("sinonews-backup-").FullName;
        try
        {
            var data = Directory.CreateDirectory(Path.Combine(work, "data")).FullName;
            File.Copy(Path.Combine(made, "sinonews.db"), Path.Combine(data, "sinonews.db")); // readers will write to it
            Machine.Print();
            await Measure(data, Path.Combine(work, "site.zip"), Path.Combine(work, "restored"), ct);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task Measure(string data, string archive, string restored, CancellationToken ct)
    {
        IReadOnlyList<long> stories;
        using (var store = MadeStore.Open(data))
            stories = MadeStore.Numbers(store, """SELECT "Id" FROM "Articles" WHERE "State" = 'Published' ORDER BY "VisibleFrom" DESC LIMIT 50""");
        Console.WriteLine($"store {Megabytes(Path.Combine(data, "sinonews.db"))}");
        await using (var site = await RunningSite.Start(data, ct, "--SinoNews:RateLimits:Comments=0"))
        {
            await BackUp("backup, in quiet", site: null);
            Console.WriteLine($"{"no backup, readers",-24}{await Undisturbed(site, stories, ct)}");
            await BackUp("backup, readers", site);
        }
        Console.WriteLine($"{"restore",-24}{await MeasuredVerb.Run(ct, "restore", archive, "--data", restored)}");

        async Task BackUp(string name, RunningSite? site)
        {
            await using var readers = site is null ? null : new Readers(site, stories);
            var verb = await MeasuredVerb.Run(ct, "backup", archive, "--force", "--data", data);
            Console.WriteLine($"{name,-24}{verb}, archive {Megabytes(archive)}");
            if (readers is not null)
                Console.WriteLine($"{"",-24}{await readers.Stop()}; the log then {Megabytes(Path.Combine(data, "sinonews.db-wal"))}");
        }
    }

    private static async Task<string> Undisturbed(RunningSite site, IReadOnlyList<long> stories, CancellationToken ct)
    {
        await using var readers = new Readers(site, stories);
        await Task.Delay(TimeSpan.FromSeconds(10), ct);
        return await readers.Stop();
    }

    private static string Megabytes(string file) =>
        File.Exists(file) ? string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1e6:N0} MB") : "none";
}
