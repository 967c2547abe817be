using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Serving.Storm;

/// <summary>An editor who publishes a story every second and approves a comment now and then, and readers who look at once.</summary>
internal sealed class StormEditor(Editor editor, string data, string section, IReadOnlyDictionary<long, string> articles, IReadOnlyList<Watcher> watchers, Faults faults)
{
    private const int ApproveEvery = 3;
    private const int Words = 250;
    private const string Letters = "ابجدهوزحطي";

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly ArabicWriting _writing = new();
    private readonly Random _random = new(20261129);
    private readonly string[] _fronts = ["/", $"/sections/{section}", "/feed.xml"];

    public Figures Publishing { get; } = new();

    public Figures Approving { get; } = new();

    /// <summary>The home page, the section and the feed after a story was published.</summary>
    public Sights Fronts { get; } = new(faults);

    /// <summary>The story after a comment on it was approved.</summary>
    public Sights Threads { get; } = new(faults);

    public async Task Run(TimeSpan length, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Pace);
        for (var number = 1; watch.Elapsed < length; number++)
        {
            await Publish(number, ct);
            if (number % ApproveEvery == 0)
                await Approve(ct);
            await timer.WaitForNextTickAsync(ct);
        }
    }

    private async Task Publish(int number, CancellationToken ct)
    {
        // Letters alone: digits would be isolated from the words around them.
        var title = $"خبر من العاصفة رقم {string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Letters[digit - '0']))} انتهى";
        var (time, status, page) = await editor.Send("/newsroom/articles/new", Form(title), ct);
        var since = Stopwatch.GetTimestamp();
        Publishing.Add(time);
        if (status is not HttpStatusCode.SeeOther)
            faults.Add($"publishing: {(int)status} {page[..Math.Min(page.Length, 200)]}");
        else
            await Look(Fronts, [.. _fronts.SelectMany(front => new[] { front, front })], title, since, ct);
    }

    private async Task Approve(CancellationToken ct)
    {
        if (Waiting() is not var (id, article))
            return;
        var time = await editor.Approve(id, ct);
        var since = Stopwatch.GetTimestamp();
        Approving.Add(time);
        await Look(Threads, [articles[article], articles[article]], $"id=\"comment-{id}\"", since, ct);
    }

    // Every page by two readers, one of each encoding: they are two entries of a cache.
    private async Task Look(Sights sights, IReadOnlyList<string> targets, string mark, long since, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetBytes(mark);
        foreach (var sight in await Task.WhenAll(targets.Zip(watchers, (target, watcher) => Task.Run(() => watcher.Until(target, bytes, since, ct), ct))))
            sights.Add(sight);
    }

    private (long Id, long Article)? Waiting()
    {
        using var store = MadeStore.Open(data);
        using var command = store.CreateCommand();
        command.CommandText = """SELECT "Id", "ArticleId" FROM "Comments" WHERE "State" = 'Pending' AND "Version" = 0 ORDER BY "Id" DESC LIMIT 50""";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (articles.ContainsKey(reader.GetInt64(1)))
                return (reader.GetInt64(0), reader.GetInt64(1));
        }
        return null;
    }

    private IEnumerable<(string Name, string Value)> Form(string title) =>
    [
        ("Input.Title", title), ("Input.Kicker", "عاصفة"), ("Input.Standfirst", "يُنشر كل ثانية والقراء كثيرون."), ("Input.Section", section),
        ("Input.Tags", "شيآن"), ("Input.Author", ""), ("Input.Body", string.Join("\n\n", Enumerable.Range(0, 5).Select(_ => Paragraph()))), ("Input.Slug", ""),
        ("Input.Version", "0"), ("Input.Draft", Guid.NewGuid().ToString()), ("Input.Id", ""), ("action", "publish"),
    ];

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, Words / 5).Select(_ => _writing.Word(_random)));
}
