using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using NetVips;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Crashes;

/// <summary>A site that is killed while it works.</summary>
internal sealed class ServingCrash(Promises promises, CrashTally tally, Random random, string? published)
{
    private const int Posters = 8;

    private readonly ArabicWriting _writing = new();

    public async Task Run(CrashKind kind, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var site = await RunningSite.Start(promises.Data, published, ct, "--SinoNews:RateLimits:Comments", "0", "--SinoNews:WarmUp", "false");
        tally.Started(Stopwatch.GetElapsedTime(start), upgrades: false);
        await promises.Check(tally, atTheEnd: false, ct);
        using var editor = await Editor.SignIn(site, ct);
        using var browser = site.NewBrowser();
        var articles = Articles();

        // What is meant is always under way; comments come in any case.
        List<Task> work = [.. Enumerable.Range(0, kind is CrashKind.Comments ? Posters : 2).Select(_ => Endless(new Random(random.Next()), dice => Comment(browser, articles, dice, ct)))];
        if (kind is CrashKind.Publishing)
            work.Add(Endless(new Random(random.Next()), dice => Story(editor, dice, ct)));
        if (kind is CrashKind.Uploads)
            work.Add(Endless(new Random(random.Next()), dice => Picture(editor, dice, ct)));
        var killedVerb = kind is CrashKind.Backup ? Backup(ct) : Task.CompletedTask;
        await Task.Delay(random.Next(20, 1200), ct);
        await killedVerb;
        await site.DisposeAsync(); // SIGKILL
        await Task.WhenAll(work);
    }

    private static async Task Endless(Random dice, Func<Random, Task> act)
    {
        try
        {
            while (true)
                await act(dice);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It was killed.
        }
    }

    private async Task Comment(HttpClient browser, IReadOnlyList<long> articles, Random dice, CancellationToken ct)
    {
        var comment = new SentComment(articles[dice.Next(articles.Count)], Guid.NewGuid(), $"قارئ {dice.Next()}", $"{_writing.Text(dice)} {dice.Next()}");
        promises.Sent(comment);
        if (await comment.Send(browser, ct))
            promises.Took(comment);
    }

    private async Task Story(Editor editor, Random dice, CancellationToken ct)
    {
        var draft = Guid.NewGuid();
        var (_, status, _) = await editor.Send("/newsroom/articles/new",
        [
            ("Input.Title", $"خبر قبل العطل {dice.Next()}"), ("Input.Kicker", ""), ("Input.Standfirst", ""), ("Input.Section", "economy"), ("Input.Tags", "شيآن"), ("Input.Author", ""),
            ("Input.Body", _writing.Text(dice)), ("Input.Slug", ""), ("Input.Version", "0"), ("Input.Draft", draft.ToString()), ("Input.Id", ""), ("action", "publish"),
        ], ct);
        if (status is HttpStatusCode.SeeOther)
            promises.TookStory(draft);
        else
            tally.Faults.Add($"a story was answered with {(int)status}");
    }

    private async Task Picture(Editor editor, Random dice, CancellationToken ct)
    {
        using var noise = Image.Gaussnoise(640, 480, sigma: 40, mean: 120, seed: dice.Next());
        var bytes = noise.Cast(Enums.BandFormat.Uchar).JpegsaveBuffer(q: 80);
        var status = await editor.Upload("/newsroom/media", "files", "صورة.jpg", bytes, ct);
        if (status is HttpStatusCode.SeeOther or HttpStatusCode.Redirect)
            promises.TookPicture(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        else
            tally.Faults.Add($"a picture was answered with {(int)status}");
    }

    // The verb is killed, too, at a moment of its own: a file that has its name is whole.
    private async Task Backup(CancellationToken ct)
    {
        var file = Path.Combine(Path.GetDirectoryName(promises.Data)!, "backup.zip");
        File.Delete(file);
        await RunningSite.KilledVerb(published, TimeSpan.FromMilliseconds(random.Next(300, 4000)), ct, "backup", file, "--data", promises.Data);
        if (!File.Exists(file))
            return;
        using var archive = Archives.ArchiveReader.Open(file, "sinonews-backup-1");
        await archive.Verify(_ => { }, ct);
    }

    private IReadOnlyList<long> Articles()
    {
        using var store = MadeStore.Open(promises.Data);
        return MadeStore.Numbers(store, """SELECT "Id" FROM "Articles" WHERE "VisibleFrom" IS NOT NULL ORDER BY "Id" LIMIT 20""");
    }
}
