using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace SinoNews.Benchmarks;

/// <summary>
/// <c>start</c>: from the start of the process to the first page, on a new store (made, migrated, seeded) and on an
/// existing one, which has an admin; then the memory after a round of reading.
/// </summary>
internal static class Start
{
    private const int Reads = 300;

    private static readonly string[] Pages = ["/", "/sections/culture", "/archive", "/about", "/articles/1"];

    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "How often each is measured." };
        var published = new Option<DirectoryInfo>("--published") { Description = "The folder of a published program to measure, as readers get it." }.AcceptExistingOnly();
        var command = new Command("start", "Time to the first page, memory after reading.") { rounds, published };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(rounds), parsed.GetValue(published)?.FullName, ct));
        return command;
    }

    private static async Task<int> Run(int rounds, string? published, CancellationToken ct)
    {
        List<double> fresh = [], existing = [], memory = [];
        for (var round = 0; round < rounds; round++)
        {
            var data = Directory.CreateTempSubdirectory("sinonews-start-").FullName;
            try
            {
                fresh.Add(await FirstPage(data, published, null, ct));
                await RunningSite.Verb("a long sentence of words", ct, "staff", "add", "--email", "admin@example.org", "--name", "A", "--role", "Admin", "--password-stdin", "--data", data);
                existing.Add(await FirstPage(data, published, memory, ct));
            }
            finally
            {
                Directory.Delete(data, recursive: true);
            }
        }
        Print("first page, new store, ms", fresh);
        Print("first page, existing store, ms", existing);
        Print($"resident memory after {Reads} reads, MB", memory);
        return 0;
    }

    private static async Task<double> FirstPage(string data, string? published, List<double>? memory, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await using var site = await RunningSite.Start(data, published, ct);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        if (memory is not null)
        {
            site.Client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            for (var i = 0; i < Reads; i++)
                (await site.Client.GetAsync(Pages[i % Pages.Length], ct)).EnsureSuccessStatusCode();
            memory.Add(site.WorkingSet / 1e6);
        }
        return elapsed;
    }

    private static void Print(string what, List<double> values)
    {
        values.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {values[values.Count / 2]:F0} (of {values.Count}: {values[0]:F0} to {values[^1]:F0})"));
    }
}
