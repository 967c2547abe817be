using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Filling;

/// <summary><c>fill</c>: a data folder with many stories and comments, for the site to be started on.</summary>
internal static class FillCommand
{
    private static readonly Option<string> Data = new("--data") { Required = true, Description = "The data folder; it must not have a store yet." };
    private static readonly Option<int> Articles = new("--articles") { DefaultValueFactory = _ => 1_000_000, Description = "How many stories." };
    private static readonly Option<int> Comments = new("--comments") { DefaultValueFactory = _ => 5_000_000, Description = "How many comments." };
    private static readonly Option<bool> Search = new("--search")
    {
        Description = "Also make the search's index, by the product's own rebuild, at its speed. Without it the site makes it in the background once it starts.",
    };

    public static Command Command()
    {
        var command = new Command("fill", "Makes the store of a paper that has been written for ten years.") { Data, Articles, Comments, Search };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var data = parsed.GetRequiredValue(Data);
        if (File.Exists(Path.Combine(data, "sinonews.db")))
        {
            await Console.Error.WriteLineAsync($"{data} has a store already.");
            return 1;
        }
        Machine.Print();
        var store = new FilledStore(data, parsed.GetValue(Articles), parsed.GetValue(Comments));
        await store.Make(ct);
        if (parsed.GetValue(Search))
            await store.Index(ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(Path.Combine(data, "sinonews.db")).Length / 1e6:N0} MB; {MadeStore.Email} signs in with {MadeStore.Password}"));
        if (!parsed.GetValue(Search))
            Console.WriteLine("The search's index is left to the site, which makes it in the background once it starts: what is measured meanwhile is disturbed.");
        return 0;
    }
}
