using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Serving.Storm;

/// <summary>
/// <c>storm</c>: readers at full speed while an editor publishes every second and 200 comments a second arrive. What is
/// promised: no error, and what was published is seen at once.
/// </summary>
internal static class StormBenchmark
{
    private const int Articles = 20;
    private const int Posters = 16;
    private const double StalenessGoal = 100;

    private static readonly Option<int> Seconds = new("--seconds") { DefaultValueFactory = _ => 30, Description = "How long it lasts." };
    private static readonly Option<int> Connections = new("--connections") { DefaultValueFactory = _ => 32, Description = "How many read at once." };
    private static readonly Option<int> Comments = new("--comments") { DefaultValueFactory = _ => 200, Description = "Comments a second." };
    private static readonly Option<string?> Data = new("--data") { Description = "A data folder to work on a copy of; without it a new one with the seeds." };
    private static readonly Option<string?> Published = new("--published") { Description = "The folder that `dotnet publish` filled; without it the site as it is built here." };

    public static Command Command()
    {
        var command = new Command("storm", "Readers, comments and an editor, all at once.") { Seconds, Connections, Comments, Data, Published };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("sinonews-storm-").FullName;
        try
        {
            if (parsed.GetValue(Data) is { } given)
                Copy(given, data);
            await RunningSite.Verb(MadeStore.Password, ct, "staff", "add", "--email", MadeStore.Email, "--name", "محرر العاصفة", "--role", "Editor", "--password-stdin", "--data", data);
            await using var site = await RunningSite.Start(data, parsed.GetValue(Published), ct, "--SinoNews:RateLimits:Comments", "0", "--SinoNews:Proxies", "127.0.0.1");
            return await Blow(site, data, parsed, ct) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<bool> Blow(RunningSite site, string data, ParseResult parsed, CancellationToken ct)
    {
        var (faults, length, connections) = (new Faults(), TimeSpan.FromSeconds(parsed.GetValue(Seconds)), parsed.GetValue(Connections));
        var section = StorePages.Of(data, "").Section;
        var articles = StorePages.Newest(data, Articles);
        using var signedIn = await Editor.SignIn(site, ct);
        var watchers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
            new Watcher(await KeptConnection.Open(site.Port, ct), number % 2 == 0 ? [MeasuredPage.Brotli] : [])));
        string[] targets = ["/", section, "/feed.xml", .. articles.Values];
        var readers = new StormReaders(site.Port, targets, faults);
        await new StormReaders(site.Port, targets, new Faults()).Run(connections, TimeSpan.FromSeconds(3), ct); // warm
        var editor = new StormEditor(signedIn, data, section[(section.LastIndexOf('/') + 1)..], articles, watchers, faults);
        var comments = new PostingClient(site.Port, [.. articles.Keys], (int)(DateTime.UtcNow.Ticks % 1000)) { PerSecond = parsed.GetValue(Comments) };

        Machine.Print();
        var (reading, posting) = (readers.Run(connections, length, ct), comments.Run(Posters, length, ct));
        await Task.WhenAll(reading, posting, editor.Run(length, ct));
        foreach (var watcher in watchers)
            watcher.Dispose();
        if ((await posting).Other is > 0 and var other)
            faults.Add($"{other} comments were not taken");
        Print(readers, await reading, editor, await posting, site);
        Console.WriteLine($"errors: {faults.Count}");
        faults.Print();
        return faults.Count == 0;
    }

    private static void Print(StormReaders readers, double seconds, StormEditor editor, PostingClient.Result posts, RunningSite site)
    {
        var worst = Math.Max(editor.Fronts.Times.At(99), editor.Threads.Times.Count == 0 ? 0 : editor.Threads.Times.At(99));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            reads                      {readers.Times.Count / seconds,8:N0} /s   ms p50, p99 {readers.Times.At(50):F2}, {readers.Times.At(99):F2}   ({readers.Times.Count:N0}, of them 304: {readers.NotModified:N0})
            comments                   {posts.Accepted / posts.Seconds,8:N0} /s   ms p50, p99 {posts.Times.At(50):F1}, {posts.Times.At(99):F1}   ({posts.Accepted:N0})
            publishing a story         {editor.Publishing.Count / seconds,8:F2} /s   ms p50, p99 {editor.Publishing.At(50):F1}, {editor.Publishing.At(99):F1}   ({editor.Publishing.Count})
            approving a comment                     ms p50, p99 {editor.Approving.At(50):F1}, {editor.Approving.At(99):F1}   ({editor.Approving.Count})
            staleness after a publish, of home, section and feed: {editor.Fronts}
            staleness after an approval, of the story:            {editor.Threads}
            goal: p99 at most {StalenessGoal:F0} ms: {(worst <= StalenessGoal ? "met" : "MISSED")}
            resident memory afterwards: {site.WorkingSet / 1e6:F0} MB
            """));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
