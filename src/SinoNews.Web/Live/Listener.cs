using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SinoNews.Comments.Desk;

namespace SinoNews.Web.Live;

/// <summary>One open page. What it cannot be told in time ends it: it comes back, and is told how the desk stands.</summary>
/// <param name="cards">The cards that it shows, by the comment's number, with the version that it shows of each.</param>
public sealed class Listener(int memberId, IReadOnlyDictionary<long, int> cards)
{
    /// <summary>How many events may wait for a slow connection.</summary>
    public const int Waiting = 16;

    private readonly Channel<SseItem<DeskEvent>> _events = Channel.CreateBounded<SseItem<DeskEvent>>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    private readonly Dictionary<long, int> _seen = new(cards);

    public int MemberId => memberId;

    /// <summary>The comments whose cards it shows.</summary>
    public IEnumerable<long> Cards => _seen.Keys;

    /// <summary>Those of its cards that it has not seen so; they count as seen from here on.</summary>
    public IReadOnlyList<ChangedCard> NewTo(IEnumerable<ChangedCard> changed)
    {
        var news = changed.Where(card => _seen.TryGetValue(card.CommentId, out var seen) && card.Version > seen).ToList();
        foreach (var card in news)
            _seen[card.CommentId] = card.Version;
        return news;
    }

    /// <summary>Never waits: one event too many is the end.</summary>
    public void Tell(SseItem<DeskEvent> item)
    {
        if (!_events.Writer.TryWrite(item))
            _events.Writer.TryComplete();
    }

    /// <summary>Ends when the page goes, the site stops, or nothing more can be told.</summary>
    public async IAsyncEnumerable<SseItem<DeskEvent>> Read([EnumeratorCancellation] CancellationToken ct)
    {
        // Ended, not cancelled: who leaves is no failure.
        await using var leaving = ct.Register(() => _events.Writer.TryComplete());
        await foreach (var item in _events.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (ct.IsCancellationRequested)
                yield break;
            yield return item;
        }
    }
}
