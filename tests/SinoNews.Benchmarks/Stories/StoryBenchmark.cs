using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Stories;

/// <summary><c>story</c>: saving, keeping and previewing a long story, over HTTP against the real process.</summary>
internal static class StoryBenchmark
{
    private const int WarmUp = 10;

    private static readonly Option<int> Words = new("--words") { DefaultValueFactory = _ => 5_000, Description = "How long the story is." };
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 100, Description = "How often each act is measured." };

    public static Command Command()
    {
        var command = new Command("story", "Save, autosave and preview of a long story.") { Words, Rounds };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("sinonews-story-").FullName;
        try
        {
            Machine.Print();
            await RunningSite.Verb(MadeStore.Password, ct, "staff", "add", "--email", MadeStore.Email, "--name", "محرر", "--role", "Editor", "--password-stdin", "--data", data);
            await using var site = await RunningSite.Start(data, ct);
            using var editor = await Editor.SignIn(site, ct);
            var story = await LongStory.Begin(editor, parsed.GetValue(Words), ct);
            await Measure(story, WarmUp, ct);
            story.Forget();
            await Measure(story, parsed.GetValue(Rounds), ct);
            Print(story, parsed.GetValue(Words));
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Measure(LongStory story, int rounds, CancellationToken ct)
    {
        for (var round = 0; round < rounds; round++)
        {
            await story.Keep(ct);
            await story.Preview(ct);
            await story.Save(ct);
        }
    }

    private static void Print(LongStory story, int words)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{words} words; ms{"p50",23} {"p95",8} {"p99",8}"));
        foreach (var (act, figures) in story.Figures)
            Console.WriteLine(figures.Count == 0 ? $"{act,-26} left out: the site has no such address" : $"{act,-26} {figures}   ({figures.Count} times)");
    }
}
