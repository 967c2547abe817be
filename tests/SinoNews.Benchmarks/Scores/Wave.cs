using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Scores;

/// <summary>A desk of one: its history, the wave that reaches it, and its decisions, counted.</summary>
internal sealed class Wave(NewsDb db, StoreWriter writer, CommentWriting writing, int seed, StaffMember editor)
{
    private readonly CommentIntake _intake = new(writer, new ListCache(), new ScoreCache());
    private readonly CommentDesk _desk = new(writer);
    private readonly BulkDesk _bulk = new(writer);
    private readonly Random _random = new(seed);
    private readonly HashSet<long> _honest = [];
    private DateTime _now = DateTime.UtcNow.AddDays(-30);
    private long _before;
    private int _readers;

    public int Decisions { get; private set; }

    public int Honest => _honest.Count;

    public int Spam { get; private set; }

    /// <summary>What the desk decided before: each comment by itself.</summary>
    /// <param name="unknown">A trade that is not among them.</param>
    public async Task Decide(int honest, int spam, int unknown, CancellationToken ct)
    {
        var article = await Article(ct);
        var trades = Enumerable.Range(0, CommentWriting.Kinds).Where(trade => trade != unknown).ToList();
        foreach (var isSpam in Shuffled(honest, spam))
        {
            _now += TimeSpan.FromMinutes(15);
            var trade = trades[_random.Next(trades.Count)];
            var id = await Receive(article, isSpam ? writing.Spam(trade) : writing.Wanted(), isSpam, ct);
            var (act, reason) = !isSpam ? (ModerationAct.Approve, (RejectionReason?)null)
                : trade == CommentWriting.Kinds - 1 ? (ModerationAct.Reject, RejectionReason.Abusive) : (ModerationAct.Spam, null);
            await _desk.Decide(new DecisionRequest(id, 0, act) { Reason = reason }, editor, _now, ct);
        }
    }

    public async Task Learn(CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var training = new ScoreTraining(writer);
        var model = await training.Learn(db, _now, asked: true, ct) ?? throw new InvalidOperationException("Too little to learn from.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"learned from {model.Samples} decisions ({model.Unwanted} unwanted) in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s: precision {model.Precision:P1}, recall {model.Recall:P1} at 80; {model.Weights.Length / 1024} KB"));
    }

    /// <summary>The wave, honest comments among it.</summary>
    public async Task Arrive(int spam, int honest, CancellationToken ct)
    {
        var (article, start) = (await Article(ct), Stopwatch.GetTimestamp());
        _before = await db.Comments.MaxAsync(comment => comment.Id, ct);
        Spam = spam;
        foreach (var some in Shuffled(honest, spam).Chunk(64))
        {
            _now += TimeSpan.FromSeconds(20);
            var ids = await Task.WhenAll(some.Select(async isSpam => (IsSpam: isSpam,
                Receipt: await Post(article, isSpam ? writing.Spam(_random.Next(CommentWriting.Kinds)) : writing.Wanted(), isSpam, ct))));
            foreach (var (_, receipt) in ids.Where(one => !one.IsSpam))
                _honest.Add(await Id(receipt, ct));
        }
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var pending = await new ModerationQueue(db).Counts(ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{spam} of spam and {honest} honest comments came in {seconds:F0} s ({(spam + honest) / seconds:F0} a second); {pending[CommentState.Pending]} wait"));
    }

    /// <summary>«كل ما يطابق»: one decision.</summary>
    public async Task Bulk(QueueFilter filter, ModerationAct act, string what, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var newest = await new ModerationQueue(db).Newest(ct);
        var count = await new ModerationQueue(db).Count(filter, _now, int.MaxValue, ct);
        if (count == 0)
            return;
        var id = await _bulk.Prepare(filter with { UpTo = newest }, act, null, editor, _now, ct);
        await _bulk.Start(id, ct);
        while (await _bulk.Step(id, _now, ct))
        {
            // A hundred comments each, as the site's own worker does.
        }
        Decisions++;
        var honest = await db.BatchItems.Where(item => item.BatchId == id).Select(item => item.CommentId).ToListAsync(ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Decisions,2}. {what,-32}{count,7} comments, {honest.Count(_honest.Contains),4} of them honest{Stopwatch.GetElapsedTime(start).TotalSeconds,7:F1} s"));
    }

    /// <summary>Of the cards on the queue's first pages, that which stands for most comments.</summary>
    public async Task<Campaign?> LargestCampaign(int atLeast, CancellationToken ct)
    {
        Campaign? largest = null;
        string? after = null;
        for (var page = 0; page < 10; page++)
        {
            var shown = await new ModerationQueue(db).Page(new QueueFilter { State = CommentState.Pending }, QueueOrder.Riskiest, after, _now, ct);
            foreach (var campaign in shown.Cards.Select(card => card.Campaign).OfType<Campaign>())
                largest = campaign.Comments > (largest?.Comments ?? 0) ? campaign : largest;
            if ((after = shown.Next) is null)
                break;
        }
        return largest?.Comments >= atLeast ? largest : null;
    }

    /// <summary>Honest comments that were turned away, spam that was approved, and what still waits.</summary>
    public async Task<(int Wrongly, int Missed, int Left)> Mistakes(CancellationToken ct)
    {
        var states = await db.Comments.Where(comment => comment.Id > _before && comment.StaffId == null).Select(comment => new { comment.Id, comment.State }).ToListAsync(ct);
        return (
            states.Count(one => one.State is CommentState.Spam && _honest.Contains(one.Id)),
            states.Count(one => one.State is CommentState.Approved && !_honest.Contains(one.Id)),
            states.Count(one => one.State is CommentState.Pending));
    }

    private bool[] Shuffled(int honest, int spam)
    {
        bool[] all = [.. Enumerable.Repeat(false, honest), .. Enumerable.Repeat(true, spam)];
        _random.Shuffle(all);
        return all;
    }

    private async Task<long> Receive(long article, string text, bool isSpam, CancellationToken ct) => await Id(await Post(article, text, isSpam, ct), ct);

    // Every sender has an address and a network of its own.
    private async Task<string> Post(long article, string text, bool isSpam, CancellationToken ct)
    {
        var who = _readers++;
        var post = new Post(article, null, $"قارئ {who}", $"reader{who}@mail{who % 7}.example", text, null, $"10.{who % 200}.{who / 200 % 250}.{_random.Next(250)}", TrapFilled: false, Guid.NewGuid())
        {
            Elapsed = writing.Elapsed(isSpam),
        };
        return ((Receiving.Accepted)await _intake.Receive(post, _now, ct)).Receipt;
    }

    private Task<long> Id(string receipt, CancellationToken ct) => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync(ct);

    private Task<long> Article(CancellationToken ct) => db.Articles.Where(article => article.VisibleFrom != null).Select(article => article.Id).FirstAsync(ct);
}
