using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Scores;

/// <summary>
/// <c>wave</c>: a desk that has decided on some thousand comments learns from them; then 20,000 of spam come among a few
/// hundred honest ones, and one editor clears the queue by what the newsroom's pages offer, seeing no more than they show.
/// </summary>
internal static class WaveBenchmark
{
    private const int DecisionsAllowed = 10;
    private const int LargeCampaign = 20;

    /// <summary>A trade that the desk never saw before the wave.</summary>
    private const int NewTrade = 5;

    private static readonly Option<int> Spam = new("--spam") { DefaultValueFactory = _ => 20_000 };
    private static readonly Option<int> Honest = new("--honest") { DefaultValueFactory = _ => 400 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1 };

    public static Command Command()
    {
        var command = new Command("wave", "A wave of spam, and how many decisions clear the queue of it.") { Spam, Honest, Seed };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(Spam), parsed.GetValue(Honest), parsed.GetValue(Seed), ct));
        return command;
    }

    private static async Task<int> Run(int spam, int honest, int seed, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("sinonews-wave").FullName;
        try
        {
            await MadeStore.Begin(data, ct);
            using var writer = new StoreWriter(() => LoneContext.Of(Path.Combine(data, "sinonews.db")));
            await using var db = LoneContext.Of(Path.Combine(data, "sinonews.db"));
            var wave = new Wave(db, writer, new CommentWriting(seed), seed, await db.Users.OrderBy(member => member.Id).FirstAsync(ct));
            await wave.Decide(1500, 900, NewTrade, ct);
            await wave.Learn(ct);
            await wave.Arrive(spam, honest, ct);
            return await Clear(wave, ct) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    // As an editor would: first what is most like what was turned away, then the rest of it, then the large campaigns; what
    // is left is read, and approved.
    private static async Task<bool> Clear(Wave wave, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var score in new[] { 80, 65, 50 })
            await wave.Bulk(new QueueFilter { State = CommentState.Pending, ScoreFrom = score }, ModerationAct.Spam, $"score from {score}: spam", ct);
        while (wave.Decisions < DecisionsAllowed - 1 && await wave.LargestCampaign(LargeCampaign, ct) is { } campaign)
            await wave.Bulk(new QueueFilter { State = CommentState.Pending, CampaignId = campaign.Id }, ModerationAct.Spam, $"campaign of {campaign.Comments}: spam", ct);
        await wave.Bulk(new QueueFilter { State = CommentState.Pending }, ModerationAct.Approve, "what is left, read: approved", ct);

        var (wrongly, missed, left) = await wave.Mistakes(ct);
        var passed = wave.Decisions <= DecisionsAllowed && left == 0 && wrongly * 100 <= wave.Honest && missed * 200 <= wave.Spam;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            decisions {wave.Decisions} (at most {DecisionsAllowed}), {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s of work; left in the queue {left}
            honest comments taken along: {wrongly} of {wave.Honest} (at most 1 %); spam approved: {missed} of {wave.Spam} (at most 0.5 %)
            {(passed ? "passed" : "FAILED")}
            """));
        return passed;
    }
}
