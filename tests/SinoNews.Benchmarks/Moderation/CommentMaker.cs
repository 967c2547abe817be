using SinoNews.Comments;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>
/// Makes the comments of a store, the same for the same seed: 12,000 a day up to now, the newest waiting and some
/// forgotten ones, campaigns among them, all others decided.
/// </summary>
internal sealed class CommentMaker(int comments, int pending, IReadOnlyList<long> articles, IReadOnlyList<int> staff, DateTime now)
{
    private const int Seed = 20261123;
    private const int CampaignEvery = 500;
    private const int CampaignSize = 37;

    private static readonly TimeSpan Apart = TimeSpan.FromDays(1) / 12_000;

    private readonly Random _random = new(Seed);
    private readonly ArabicWriting _writing = new();
    private readonly Dictionary<long, long> _openings = [];
    private string _campaign = "";

    // Of those that wait, six of ten are the newest; the others lie evenly among the older ones.
    private int Newest => pending * 6 / 10;

    public IEnumerable<MadeComment> All()
    {
        for (var i = 0; i < comments; i++)
            yield return Make(i);
    }

    private MadeComment Make(int i)
    {
        var id = i + 1L;
        var waits = Waits(i);
        var place = i % CampaignEvery;
        var campaign = i >= comments - Newest && place < CampaignSize && i - place >= comments - Newest ? id - place : (long?)null;
        var submission = Submit(i, campaign, place);
        var post = submission.Post;
        var comment = Comment.Receive(submission, Judge(post.Text, campaign is not null), now - ((comments - i) * Apart));
        var act = waits ? (ModerationAct?)null : Act(comment.CreatedAt);
        if (act is ModerationAct.Approve && submission.ThreadId is null)
            _openings[post.ArticleId] = id;
        return new MadeComment(id, comment, post) { Act = act, DecidedById = act is null ? null : staff[_random.Next(staff.Count)] };
    }

    private bool Waits(int i)
    {
        var older = comments - Newest;
        var among = (long)(pending - Newest);
        return i >= older || (i + 1) * among / older > i * among / older;
    }

    private Submission Submit(int i, long? campaign, int place)
    {
        var article = articles[_random.Next(articles.Count)];
        var (name, email, network) = ArabicWriting.Reader(_random);
        var key = new byte[16];
        _random.NextBytes(key);
        return new Submission
        {
            Post = new Post(article, null, name, email, Text(i, campaign, place), null, network, TrapFilled: false, new Guid(key)),
            ThreadId = _random.Next(5) == 0 && _openings.TryGetValue(article, out var opening) ? opening : null,
            Likeness = campaign is { } first ? new Likeness(first, first, Campaigns: true) : null,
        };
    }

    private string Text(int i, long? campaign, int place)
    {
        var text = _writing.Text(_random);
        if (campaign is not null)
        {
            _campaign = place == 0 ? $"{text} {_writing.Text(_random)}" : _campaign;
            return $"{_campaign} {i}";
        }
        return _random.Next(16) == 0 ? $"{text} https://example.com/{i}" : text;
    }

    private Judgement Judge(string text, bool repeated)
    {
        var link = text.IndexOf("https:", StringComparison.Ordinal);
        List<Verdict> fired = [];
        if (repeated)
            fired.Add(Verdict.Hold(HoldReason.Repeated));
        if (_random.Next(20) == 0)
            fired.Add(Verdict.Hold(HoldReason.SuspectWord, "عبارة", [new TextSpan(0, 5)]));
        if (link >= 0)
            fired.Add(Verdict.Hold(HoldReason.Links, spans: [new TextSpan(link, text.Length - link)]));
        if (_random.Next(50) == 0)
            fired.Add(Verdict.Hold(HoldReason.TooMany));
        if (_random.Next(4) == 0)
            fired.Add(Verdict.Hold(HoldReason.FirstComment));
        if (fired.Count == 0)
            fired.Add(Verdict.Hold(HoldReason.HouseDefault));
        return new Judgement(Outcome.Hold, fired[0].Reason, [.. fired.Select(verdict => new Finding(verdict.Reason, verdict.Spans, verdict.Detail))]);
    }

    // What the retention job would have deleted is not there: else it would do so while the clock runs.
    private ModerationAct Act(DateTime at) => _random.Next(at < now.AddDays(-29) ? 90 : 100) switch
    {
        < 80 => ModerationAct.Approve,
        < 90 => ModerationAct.Reject,
        < 96 => ModerationAct.Spam,
        _ => ModerationAct.Trash,
    };
}
