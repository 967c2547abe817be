using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Importing;

/// <summary><c>wordpress</c>: exports of several sizes, each imported into a new store by the verb, as a process of its own: posts a second, and the most memory.</summary>
internal static class WordPressBenchmark
{
    private static readonly Option<int[]> Posts = new("--posts") { DefaultValueFactory = _ => [2_000, 10_000], AllowMultipleArgumentsPerToken = true, Description = "How many posts, once for each file." };
    private static readonly Option<int> Megabytes = new("--megabytes") { Description = "Instead: one file that is as large as this, its items full of what plugins write." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Writes nothing." };

    public static Command Command()
    {
        var command = new Command("wordpress", "What an import of a WordPress export costs.") { Posts, Megabytes, DryRun };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        Machine.Print();
        if (parsed.GetValue(Megabytes) is > 0 and var megabytes)
        {
            await Measure(int.MaxValue, megabytes * 1_000_000L, parsed.GetValue(DryRun), ct);
            return 0;
        }
        foreach (var posts in parsed.GetValue(Posts)!)
            await Measure(posts, long.MaxValue, parsed.GetValue(DryRun), ct);
        return 0;
    }

    private static async Task Measure(int posts, long bytes, bool isTrial, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sinonews-wordpress-").FullName;
        try
        {
            var file = Path.Combine(folder, "export.xml");
            var made = new MadeExport(posts, bytes).Write(file);
            // A store that is there: what is measured is the import.
            await using (await RunningSite.Start(Path.Combine(folder, "data"), ct, "--SinoNews:SeedsPath", Directory.CreateDirectory(Path.Combine(folder, "seeds")).FullName))
            {
            }
            var watch = Stopwatch.StartNew();
            var peak = await Import([Path.Combine(AppContext.BaseDirectory, "SinoNews.Web.dll"), "import", "wordpress", file, "--data", Path.Combine(folder, "data"), .. isTrial ? ["--dry-run"] : Array.Empty<string>()], ct);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{made:N0} posts with {made * MadeExport.CommentsOfEach:N0} comments, {new FileInfo(file).Length / 1e6:N0} MB: {watch.Elapsed.TotalSeconds:N1} s, {made / watch.Elapsed.TotalSeconds:N0} posts a second, at most {peak / 1e6:N0} MB of memory"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<long> Import(string[] words, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", words) { UseShellExecute = false, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64); // gone with the process
            await Task.Delay(50, ct);
        }
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException("The import failed.");
    }
}
