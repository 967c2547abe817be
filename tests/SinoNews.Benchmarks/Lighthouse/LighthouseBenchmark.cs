using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Lighthouse;

/// <summary><c>lighthouse</c>: what Lighthouse gives the home page, a story, a section and the search, as medians; needs Node and Chromium.</summary>
internal static class LighthouseBenchmark
{
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 5, Description = "How often each page is judged." };
    private static readonly Option<string?> Published = new("--published") { Description = "The folder that `dotnet publish` filled; without it the site as it is built here." };

    private static string Folder => Path.Combine(Repository.Root, "tests", "SinoNews.Benchmarks");

    public static Command Command()
    {
        var command = new Command("lighthouse", "Lighthouse's scores of the readers' pages, on a phone.") { Rounds, Published };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        Machine.Print();
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await Lines("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ct);
        var data = Directory.CreateTempSubdirectory("sinonews-lighthouse-").FullName;
        try
        {
            await using var site = await RunningSite.Start(data, parsed.GetValue(Published), ct, "--SinoNews:RateLimits:Search", "0");
            var judged = new List<Judged>();
            for (var round = 0; round < parsed.GetValue(Rounds); round++)
                judged.AddRange(await Judge(await Addresses(site, ct), ct));
            foreach (var page in judged.GroupBy(one => one.Address))
                Print([.. page]);
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<string[]> Addresses(RunningSite site, CancellationToken ct)
    {
        using var browser = site.NewBrowser();
        using var story = await browser.GetAsync("/a/1", ct);
        var path = story.Headers.Location!.OriginalString;
        return [.. new[] { "/", path, "/sections/culture", "/search", "/search?q=%D8%A7%D9%84%D8%B5%D9%8A%D9%86" }.Select(page => site.Address + page.TrimStart('/'))];
    }

    private static async Task<IEnumerable<Judged>> Judge(string[] addresses, CancellationToken ct) =>
        (await Lines("node", ["Lighthouse/lighthouse.mjs", Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", .. addresses], ct))
            .Where(line => line.StartsWith('{')).Select(line => JsonSerializer.Deserialize<Judged>(line, JsonSerializerOptions.Web)!);

    private static async Task<string[]> Lines(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? output.Split('\n') : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static void Print(List<Judged> rounds)
    {
        Console.WriteLine($"\n{Uri.UnescapeDataString(new Uri(rounds[0].Address).PathAndQuery)}");
        foreach (var category in rounds[0].Scores.Keys)
        {
            var scores = rounds.Select(round => round.Scores[category]).Order().ToList();
            Console.WriteLine($"  {category,-16} {scores[scores.Count / 2],4}   ({scores[0]} to {scores[^1]})");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  longest task, unthrottled: {rounds.Max(round => round.LongestTask):F0} ms; wanting: {string.Join(", ", rounds.SelectMany(round => round.Wanting).Distinct())}"));
    }

    private sealed record Judged(string Address, Dictionary<string, int> Scores, double LongestTask, string[] Wanting);
}
