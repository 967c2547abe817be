using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>What an editor does, measured on one running site with one store.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string _data;
    private readonly Editor _editor;
    private readonly Queue<long> _waiting;
    private readonly Dictionary<string, Figures> _figures = [];

    private Desk(string data, Editor editor, IEnumerable<long> waiting) => (_data, _editor, _waiting) = (data, editor, new Queue<long>(waiting));

    public static async Task<Desk> Open(string data, RunningSite site, CancellationToken ct)
    {
        using var store = MadeStore.Open(data);
        var waiting = MadeStore.Numbers(store, """SELECT "Id" FROM "Comments" WHERE "State" = 'Pending' AND "Version" = 0 ORDER BY "Id" DESC LIMIT 400""");
        return new Desk(data, await Editor.SignIn(site, ct), waiting);
    }

    public Figures this[string act] => _figures[act];

    /// <summary>What is measured, by name, in the order it is shown.</summary>
    public IReadOnlyDictionary<string, Func<CancellationToken, Task<TimeSpan>>> Acts { get; private set; } = null!;

    public async Task Prepare(CancellationToken ct)
    {
        await using var db = OpenDb();
        var (fifty, riskyFifty) = (await Cursor(db, QueueOrder.Oldest, ct), await Cursor(db, QueueOrder.Riskiest, ct));
        Acts = new Dictionary<string, Func<CancellationToken, Task<TimeSpan>>>
        {
            ["queue page"] = ct => _editor.Read("/newsroom/comments?status=pending", ct),
            ["queue page, 50th"] = ct => _editor.Read($"/newsroom/comments?status=pending&after={fifty}", ct),
            ["queue page, riskiest"] = ct => _editor.Read("/newsroom/comments?status=pending&sort=risk", ct),
            ["queue page, riskiest, 50th"] = ct => _editor.Read($"/newsroom/comments?status=pending&sort=risk&after={riskyFifty}", ct),
            ["approved page"] = ct => _editor.Read("/newsroom/comments?status=approved", ct),
            ["all page"] = ct => _editor.Read("/newsroom/comments?status=all", ct),
            ["search, rare word"] = ct => _editor.Read($"/newsroom/comments?status=pending&q={Uri.EscapeDataString(ArabicWriting.RareWord)}", ct),
            ["search, common word"] = ct => _editor.Read($"/newsroom/comments?status=pending&q={Uri.EscapeDataString(ArabicWriting.CommonWord)}", ct),
            ["search, common, riskiest"] = ct => _editor.Read($"/newsroom/comments?status=pending&sort=risk&q={Uri.EscapeDataString(ArabicWriting.CommonWord)}", ct),
            ["reason: links"] = ct => _editor.Read("/newsroom/comments?status=pending&reason=Links", ct),
            ["one story"] = ct => _editor.Read("/newsroom/comments?status=pending&article=3", ct),
            ["one section"] = ct => _editor.Read("/newsroom/comments?status=pending&section=3", ct),
            ["last day"] = ct => _editor.Read("/newsroom/comments?status=pending&age=LastDay", ct),
            ["over a week"] = ct => _editor.Read("/newsroom/comments?status=pending&age=OverAWeek", ct),
            ["one decision"] = ct => _editor.Approve(_waiting.Dequeue(), ct),
            ["counts (in process)"] = ct => Timed(queue => queue.Counts(ct)),
        };
        foreach (var act in Acts.Keys)
            _figures[act] = new Figures();
    }

    public async Task Measure(string act, CancellationToken ct) => _figures[act].Add(await Acts[act](ct));

    public void Forget()
    {
        foreach (var act in Acts.Keys)
            _figures[act] = new Figures();
    }

    public void Dispose() => _editor.Dispose();

    private static QueueFilter Waiting => new() { State = CommentState.Pending };

    // The 50th page, or the last full one of a short queue.
    private static async Task<string?> Cursor(NewsDb db, QueueOrder order, CancellationToken ct)
    {
        string? before = null, cursor = null;
        for (var page = 1; page < 50; page++)
        {
            if ((await new ModerationQueue(db).Page(Waiting, order, cursor, DateTime.UtcNow, ct)).Next is not { } next)
                return before;
            (before, cursor) = (cursor, next);
        }
        return cursor;
    }

    private async Task<TimeSpan> Timed(Func<ModerationQueue, Task> act)
    {
        await using var db = OpenDb();
        var start = Stopwatch.GetTimestamp();
        await act(new ModerationQueue(db));
        return Stopwatch.GetElapsedTime(start);
    }

    private NewsDb OpenDb() => new((DbContextOptions<NewsDb>)new DbContextOptionsBuilder<NewsDb>().UseSqliteFile(Path.Combine(_data, "sinonews.db")).Options);
}
