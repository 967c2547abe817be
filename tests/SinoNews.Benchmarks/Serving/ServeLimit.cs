using System.CommandLine;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Benchmarks.Serving.Plain;

namespace SinoNews.Benchmarks.Serving;

/// <summary>
/// <c>serve-limit</c>: the site's pages beside Kestrel handing out the same bytes with the same headers, and, past the
/// cache, beside plain Razor pages over the same store; turn by turn in one run.
/// </summary>
internal static class ServeLimit
{
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 5, Description = "How often each is measured." };
    private static readonly Option<int> Seconds = new("--seconds") { DefaultValueFactory = _ => 4, Description = "How long each measurement takes." };
    private static readonly Option<int> Connections = new("--connections") { DefaultValueFactory = _ => 32, Description = "How many ask at once." };
    private static readonly Option<string> Words = new("--words") { DefaultValueFactory = _ => "الصين", Description = "What is searched for." };
    private static readonly Option<string> Bypass = new("--bypass") { DefaultValueFactory = _ => "sinonews-staff=", Description = "The cookie that keeps the cache out of it." };
    private static readonly Option<string?> Data = new("--data") { Description = "A data folder to read from; without it a new one with the seeds." };
    private static readonly Option<string?> Published = new("--published") { Description = "The folder that `dotnet publish` filled; without it the site as it is built here." };

    public static Command Command()
    {
        var command = new Command("serve-limit", "The site's pages beside the most that this machine's Kestrel can do.") { Rounds, Seconds, Connections, Words, Bypass, Data, Published };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var work = Directory.CreateTempSubdirectory("sinonews-limit-").FullName;
        try
        {
            var data = parsed.GetValue(Data) ?? Path.Combine(work, "data");
            await using var site = await RunningSite.Start(data, parsed.GetValue(Published), ct, "--SinoNews:RateLimits:Search", "0");
            await using var plain = await ChildProcess.Start(ct, PlainSite.Name, data);
            var pages = await Pages(site, data, parsed, ct);
            var answers = await Task.WhenAll(pages.Select(page => RecordedAnswer.From(site.Port, page.Target, page.Headers, ct)));
            RecordedAnswer.Save(Path.Combine(work, "answers.json"), answers);
            await using var bare = await ChildProcess.Start(ct, Bare.Name, Path.Combine(work, "answers.json"));

            var contests = new List<Contest>();
            foreach (var ((page, answer), port) in pages.Zip(answers).Zip(bare.Ports))
                contests.Add(await Prepare(page, answer, site.Port, port, plain.Ports[0], ct));
            await Measure(contests, parsed, ct);
            LimitTable.Print(contests);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nresident memory afterwards, MB: site {site.WorkingSet / 1e6:F0}, plain pages {plain.WorkingSet / 1e6:F0}"));
            return Failed(contests) | !await StillAnswer(site, pages, ct) ? 1 : 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<List<MeasuredPage>> Pages(RunningSite site, string data, ParseResult parsed, CancellationToken ct)
    {
        var pages = MeasuredPage.Of(StorePages.Of(data, parsed.GetRequiredValue(Words)), parsed.GetRequiredValue(Bypass)).ToList();
        foreach (var page in pages.Where(page => !page.IsMiss && page.Name.StartsWith("article", StringComparison.Ordinal)).ToList())
        {
            var answer = await RecordedAnswer.From(site.Port, page.Target, page.Headers, ct);
            if (answer.Header("ETag") is { } etag)
                pages.Insert(pages.FindIndex(other => other.IsMiss), page.Revalidated(etag));
            else
                Console.WriteLine($"304: {page.Name}: no ETag, left out");
        }
        return pages;
    }

    // A limit that answers something else would be none.
    private static async Task<Contest> Prepare(MeasuredPage page, RecordedAnswer answer, int site, int bare, int plain, CancellationToken ct)
    {
        if (answer.Status != page.Status)
            throw new InvalidOperationException($"{page.Name}: the site answers {answer.Status}.");
        if (!(await RecordedAnswer.From(bare, page.Target, page.Headers, ct)).IsSameAs(answer))
            throw new InvalidOperationException($"{page.Name}: the bare endpoint answers something else.");
        var beside = page is { IsMiss: true, Goal: not null } ? await RecordedAnswer.From(plain, page.Target, page.Headers, ct) : null;
        if (beside is { Status: not 200 })
            throw new InvalidOperationException($"{page.Name}: the plain page answers {beside.Status}.");
        return new Contest(page, site, bare, beside is null ? null : plain) { SiteBytes = answer.Body.Length, PlainBytes = beside?.Body.Length };
    }

    private static async Task Measure(List<Contest> contests, ParseResult parsed, CancellationToken ct)
    {
        var (load, rounds) = (new Load(parsed.GetValue(Connections), TimeSpan.FromSeconds(parsed.GetValue(Seconds))), parsed.GetValue(Rounds));
        Machine.Print();
        Console.WriteLine($"{load}; medians of {rounds} rounds (least–most), one round before them to warm up");
        for (var round = -1; round < rounds; round++)
        {
            foreach (var contest in contests)
                await contest.Round(load, Math.Abs(round), ct);
            if (round < 0)
                contests.ForEach(contest => contest.Forget());
            Console.Error.WriteLine(round < 0 ? "  warm" : $"  round {round + 1} of {rounds}");
        }
    }

    // A page that changed meanwhile would have answered 304 no longer, and no client would have minded.
    private static async Task<bool> StillAnswer(RunningSite site, List<MeasuredPage> pages, CancellationToken ct)
    {
        var all = true;
        foreach (var page in pages)
        {
            var status = (await RecordedAnswer.From(site.Port, page.Target, page.Headers, ct)).Status;
            if (status == page.Status)
                continue;
            Console.WriteLine($"ERROR {page.Name}: in the end the site answers {status}");
            all = false;
        }
        return all;
    }

    private static bool Failed(List<Contest> contests)
    {
        foreach (var contest in contests.Where(contest => contest.Errors > 0))
            Console.WriteLine($"ERRORS {contest.Page.Name}: {contest.Errors} answers were none");
        return contests.Exists(contest => contest.Errors > 0);
    }
}
