using SinoNews.Benchmarks.Moderation;
using SinoNews.Comments;

namespace SinoNews.Benchmarks.Filling;

/// <summary>
/// Makes the comments of a store in the order of their time, each under a story that was new then: most approved, the house
/// publishing them at once, the newest hundredth waiting. What readers wrote is composed some thousands of times and sent
/// again and again, each time under a key of its own.
/// </summary>
/// <param name="stories">Those that readers see, by time.</param>
internal sealed class ReaderComments(int count, IReadOnlyList<(long Id, DateTime At)> stories, IReadOnlyList<int> staff, Random random, DateTime now)
{
    private const int Texts = 20_000;
    private const int NewStories = 60;
    private const int HotOnceIn = 20;

    private static readonly Judgement Published = Of(Verdict.Publish(HoldReason.OpenThread));
    private static readonly Judgement[] Held = [Of(Verdict.Hold(HoldReason.FirstComment)), Of(Verdict.Hold(HoldReason.HouseDefault)), Of(Verdict.Hold(HoldReason.TooMany))];

    private readonly MadeComment[] _texts = Compose(Math.Min(count, Texts), random, now);
    private readonly Dictionary<long, long> _openings = [];
    private int _newest;

    // At least a page of the queue.
    private int Waiting => Math.Min(count, Math.Max(50, count / 100));

    public IEnumerable<MadeComment> All()
    {
        var (first, apart) = (stories[0].At.AddHours(1), (now - stories[0].At.AddHours(1)) / count);
        for (var i = 0; i < count; i++)
            yield return Make(i + 1, first + (apart * i));
    }

    private MadeComment Make(long id, DateTime at)
    {
        while (_newest + 1 < stories.Count && stories[_newest + 1].At < at)
            _newest++;
        var (story, text) = (Story(), _texts[random.Next(_texts.Length)]);
        var waits = id > count - Waiting;
        var isHeld = waits || random.Next(7) == 0;
        var submission = new Submission
        {
            Post = text.Post with { ArticleId = story, Key = Key() },
            ThreadId = random.Next(5) == 0 && _openings.TryGetValue(story, out var opening) ? opening : null,
        };
        var comment = Comment.Receive(submission, isHeld ? Held[random.Next(Held.Length)] : Published, Storage.UtcMilliseconds.Cut(at));
        var act = isHeld && !waits ? Act(at) : (ModerationAct?)null;
        if (submission.ThreadId is null && (act is ModerationAct.Approve || !isHeld))
            _openings[story] = id;
        return text with { Id = id, Comment = comment, Post = submission.Post, Act = act, DecidedById = act is null ? null : staff[random.Next(staff.Count)] };
    }

    // One in twenty is what people talk about.
    private long Story()
    {
        var at = Math.Max(0, _newest - (int)(NewStories * Math.Pow(random.NextDouble(), 2)));
        return stories[random.Next(3) == 0 ? at / HotOnceIn * HotOnceIn : at].Id;
    }

    private Guid Key()
    {
        Span<byte> key = stackalloc byte[16];
        random.NextBytes(key);
        return new Guid(key);
    }

    // What the retention job would delete is not there, nor what it would within days.
    private ModerationAct Act(DateTime at) => random.Next(10) switch
    {
        0 when at > now.AddDays(-15) => ModerationAct.Spam,
        1 or 2 when at > now.AddDays(-300) => ModerationAct.Reject,
        _ => ModerationAct.Approve,
    };

    private static MadeComment[] Compose(int count, Random random, DateTime now)
    {
        var writing = new ArabicWriting();
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var (name, email, network) = ArabicWriting.Reader(random);
            var post = new Post(0, null, name, email, writing.Text(random), null, network, TrapFilled: false, Guid.Empty);
            return new MadeComment(0, Comment.Receive(new Submission { Post = post }, Published, now), post);
        })];
    }

    private static Judgement Of(Verdict verdict) => new(verdict.Outcome, verdict.Reason, [new Finding(verdict.Reason, verdict.Spans, verdict.Detail)]);
}
