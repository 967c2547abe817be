using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>What a tab of the queue shows: a stored state, or a view across them.</summary>
public enum QueueTab
{
    Pending,
    Reported,
    Approved,
    Rejected,
    Spam,
    Trash,
    All,

    /// <summary>Those that wait for a second colleague; last, since it is not always there.</summary>
    Escalated,
}

/// <summary>The tabs over the queue, with their exact counts.</summary>
/// <param name="Reported">How many comments' reports wait.</param>
/// <param name="Escalated">How many comments wait for a second colleague.</param>
public sealed record CommentTabs(QueueTab Current, IReadOnlyDictionary<CommentState, int> Counts, int Reported, int Escalated)
{
    public static readonly IReadOnlyList<QueueTab> All = Enum.GetValues<QueueTab>();

    public int CountOf(QueueTab tab) => tab switch
    {
        QueueTab.Reported => Reported,
        QueueTab.Escalated => Escalated,
        QueueTab.All => Counts.Values.Sum(),
        _ => Counts.GetValueOrDefault(State(tab)!.Value),
    };

    /// <summary>It asks for a look: something waits there.</summary>
    public bool IsHot(QueueTab tab) => tab is QueueTab.Pending or QueueTab.Reported or QueueTab.Escalated && CountOf(tab) > 0;

    /// <summary>The tab is there: always, but for one that has nothing to show to who would not look.</summary>
    /// <param name="decides">The colleague is one who decides what was escalated.</param>
    public bool Shows(QueueTab tab, bool decides) => tab is not QueueTab.Escalated || Escalated > 0 || decides || Current is QueueTab.Escalated;

    /// <summary>The contract's word for a tab.</summary>
    public static string Status(QueueTab tab) => tab.ToString().ToLowerInvariant();

    /// <inheritdoc cref="Status(QueueTab)"/>
    public static string Status(CommentState state) => state.ToString().ToLowerInvariant();

    internal static async Task<CommentTabs> Of(ModerationQueue queue, QueueTab current, CancellationToken ct) =>
        new(current, await queue.Counts(ct), await queue.Reported(ct), await queue.Escalated(ct));

    /// <summary>The tab that a filter narrows.</summary>
    internal static QueueTab Of(QueueFilter filter) =>
        filter.Reported ? QueueTab.Reported : filter.Escalated ? QueueTab.Escalated
        : filter.State is { } state ? Enum.Parse<QueueTab>(state.ToString()) : QueueTab.All;

    /// <summary>The state whose comments it shows; null for a view.</summary>
    internal static CommentState? State(QueueTab tab) => Enum.TryParse<CommentState>(tab.ToString(), out var state) ? state : null;

    internal static bool TryTab(string? status, out QueueTab tab)
    {
        var named = All.Where(one => Status(one) == (status ?? "pending")).ToList();
        tab = named.FirstOrDefault();
        return named.Count > 0;
    }
}
