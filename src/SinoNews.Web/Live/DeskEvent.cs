using System.Net.ServerSentEvents;
using System.Text.Json.Serialization;
using SinoNews.Comments.Desk;
using SinoNews.Web.Pages;
using SinoNews.Web.Pages.Newsroom.Comments;

namespace SinoNews.Web.Live;

/// <summary>
/// What a page of the desk is told: numbers of comments, counts, states and colleagues' names; nothing that a reader wrote
/// or is. What is null did not change.
/// </summary>
public sealed record DeskEvent
{
    /// <summary>Something happened. Its id is how far it goes (<see cref="DeskMark"/>): who comes back with it misses nothing.</summary>
    public const string Happened = "desk";

    /// <summary>Nothing happened; the connection is alive.</summary>
    public const string Beat = "beat";

    /// <summary>Nothing more comes, and to ask again is no use: whoever listens is no longer signed in, or may not.</summary>
    public const string End = "end";

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(3);

    /// <summary>By the contract's words for the tabs, all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Counts { get; init; }

    /// <summary>Comments that came and wait.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? Arrived { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Ruling>? Decided { get; init; }

    /// <summary>Cards of the page that their readers changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Change>? Changed { get; init; }

    /// <summary>All that colleagues have open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reviewing>? Open { get; init; }

    /// <summary>The oldest comment waits longer than the desk wants it to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Late { get; init; }

    /// <summary>More happened than is told: the list is to be looked at anew.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Cut { get; init; }

    [JsonIgnore]
    public bool IsEmpty => this == new DeskEvent();

    /// <summary>A decision.</summary>
    /// <param name="Version">The comment's, which it made: a card that shows it needs no telling.</param>
    /// <param name="Said">The act in words.</param>
    public sealed record Ruling(long Id, int Version, string State, string Said, string By);

    /// <summary>A change by the reader.</summary>
    /// <param name="Version">The comment's, which it made: a card that shows it needs no telling.</param>
    /// <param name="Said">It, and where the comment stands, in words.</param>
    public sealed record Change(long Id, int Version, string State, string Said);

    /// <summary>A card that a colleague has open.</summary>
    /// <param name="Who">The colleague's number, by which one knows oneself.</param>
    public sealed record Reviewing(long Id, int Who, string By);

    /// <summary>What is other than it was, and what happened in between.</summary>
    /// <param name="before">Null for whoever knows nothing of how the desk stands.</param>
    public static DeskEvent Of(DeskGlance? before, DeskGlance now, DeskNews news) => new()
    {
        Counts = before is not null && CountsOf(before).SequenceEqual(CountsOf(now)) ? null : CountsOf(now).ToDictionary(StringComparer.Ordinal),
        Arrived = news.Arrived.Count == 0 ? null : news.Arrived,
        Decided = news.Decided.Count == 0 ? null
            : [.. news.Decided.Select(one => new Ruling(one.CommentId, one.Version, CommentTabs.Status(one.State), ModerationWords.Of(one.Act), one.By))],
        Open = before?.Open.SequenceEqual(now.Open) == true ? null : [.. now.Open],
        Late = before?.IsLate == now.IsLate ? null : now.IsLate,
        Cut = news.IsCut ? true : null,
    };

    /// <summary>The same for a page that shows these cards.</summary>
    public DeskEvent With(IReadOnlyList<ChangedCard> changed) => changed.Count == 0 ? this : this with
    {
        Changed = [.. changed.Select(one => new Change(one.CommentId, one.Version, CommentTabs.Status(one.State), ModerationWords.Of(one)))],
    };

    // What stands on each tab, in their order.
    private static IEnumerable<KeyValuePair<string, int>> CountsOf(DeskGlance glance)
    {
        var tabs = new CommentTabs(QueueTab.Pending, glance.State.Counts, glance.State.Reported, glance.State.Escalated);
        return CommentTabs.All.Select(tab => KeyValuePair.Create(CommentTabs.Status(tab), tabs.CountOf(tab)));
    }

    /// <summary>As it is sent.</summary>
    /// <param name="mark">How far the desk is told with it.</param>
    public SseItem<DeskEvent> Until(DeskMark mark) => new(this, Happened) { EventId = mark.ToString(), ReconnectionInterval = AskAgain };

    /// <summary>One that says nothing but its kind.</summary>
    public static SseItem<DeskEvent> Bare(string kind) => new(new DeskEvent(), kind);
}

/// <summary>The desk at one moment: what the store says, and what of it the time has ended.</summary>
public sealed record DeskGlance(DeskState State, IReadOnlyList<DeskEvent.Reviewing> Open, bool IsLate)
{
    public static DeskGlance Of(DeskState state, DateTime now) => new(
        state, [.. state.OpenAt(now).Select(card => new DeskEvent.Reviewing(card.CommentId, card.MemberId, card.By))], state.IsLate(now));
}
