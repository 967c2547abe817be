using System.Runtime.InteropServices;

namespace SinoNews.Comments.Desk;

/// <summary>A reader's comment that came, as the figures look at it.</summary>
/// <param name="Reason">The rule that decided where it went when it came.</param>
/// <param name="State">Where it stands now.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Arrival(DateTime At, HoldReason Reason, CommentState State)
{
    /// <summary>Readers saw it before any editor did.</summary>
    public bool WasPublishedAtOnce => Reason is HoldReason.OpenThread or HoldReason.TrustedReader;
}

/// <summary>A decision on a reader's comment, as the figures look at it.</summary>
/// <param name="CameAt">When the comment came.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ruled(long CommentId, int Version, ModerationAct Act, CommentState From, CommentState To, int ById, DateTime At, DateTime CameAt)
{
    /// <summary>It says where the comment belongs: not a correction of its words, its place or an earlier decision.</summary>
    public bool IsRuling => Act is ModerationAct.Approve or ModerationAct.Reject or ModerationAct.Spam or ModerationAct.Trash;

    public bool IsShown => To is CommentState.Approved;
}

/// <summary>A day of the desk.</summary>
/// <param name="Wait">The median of those that left the queue for the first time that day, from their arrival; null for none.</param>
public sealed record DeskDay(DateOnly Day, int Arrived, int Decided, TimeSpan? Wait);

/// <param name="Overturned">Those of the decisions that somebody took back, or decided otherwise afterwards.</param>
public sealed record EditorFigures(int MemberId, int Decisions, int Overturned);

/// <param name="Held">Comments that the rule kept from being published at once, as the first of the rules.</param>
/// <param name="Approved">Those of them that were approved: where the rule looks for what is bad, it held them in vain.</param>
/// <param name="Waiting">Those that nobody decided yet.</param>
public sealed record RuleFigures(HoldReason Rule, int Held, int Approved, int Waiting)
{
    public int Decided => Held - Waiting;
}

/// <summary>أرقام المكتب: what the desk did in some days, its days the site's own.</summary>
public sealed record DeskFigures
{
    /// <summary>How many days are looked at, today among them.</summary>
    public const int DaysShown = 30;

    private const int Week = 7;

    /// <summary>When they were worked out, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Oldest first; each has its line, also when nothing happened.</summary>
    public required IReadOnlyList<DeskDay> Days { get; init; }

    /// <summary>The median of the last seven days; null where nothing left the queue.</summary>
    public TimeSpan? WaitOfWeek { get; private init; }

    /// <summary>The same of all the days.</summary>
    public TimeSpan? Wait { get; private init; }

    /// <summary>The busiest first.</summary>
    public IReadOnlyList<EditorFigures> Editors { get; private init; } = [];

    /// <summary>Those that held most first.</summary>
    public IReadOnlyList<RuleFigures> Rules { get; private init; } = [];

    public int Arrived { get; private init; }

    /// <summary>Those of the arrived that readers saw before any editor did.</summary>
    public int PublishedAtOnce { get; private init; }

    public bool IsEmpty => Arrived == 0 && Editors.Count == 0;

    /// <param name="ruled">In the order of time.</param>
    /// <param name="today">The last of the days.</param>
    /// <param name="dayOf">The site's day of a moment.</param>
    public static DeskFigures Of(IReadOnlyCollection<Arrival> arrivals, IReadOnlyCollection<Ruled> ruled, DateOnly today, Func<DateTime, DateOnly> dayOf, DateTime now)
    {
        var first = today.AddDays(1 - DaysShown);
        var (came, rulings) = (arrivals.CountBy(one => dayOf(one.At)).ToDictionary(), ruled.Where(one => one.IsRuling).CountBy(one => dayOf(one.At)).ToDictionary());
        var waits = FirstWaits(ruled).ToLookup(wait => dayOf(wait.Left), wait => wait.Wait);
        var days = Enumerable.Range(0, DaysShown).Select(first.AddDays)
            .Select(day => new DeskDay(day, came.GetValueOrDefault(day), rulings.GetValueOrDefault(day), Median(waits[day]))).ToList();
        return new DeskFigures
        {
            At = now,
            Days = days,
            WaitOfWeek = Median(days.TakeLast(Week).SelectMany(day => waits[day.Day])),
            Wait = Median(days.SelectMany(day => waits[day.Day])),
            Editors = [.. EditorsOf(ruled)],
            Rules = [.. RulesOf(arrivals)],
            Arrived = arrivals.Count,
            PublishedAtOnce = arrivals.Count(one => one.WasPublishedAtOnce),
        };
    }

    /// <summary>The middle one; of an even number the mean of the two in the middle; null of none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    // A comment that was put back into the queue waits for the second time, which says nothing of the first.
    private static IEnumerable<(DateTime Left, TimeSpan Wait)> FirstWaits(IEnumerable<Ruled> ruled)
    {
        var seen = new HashSet<long>();
        return ruled.Where(one => one.From != one.To && seen.Add(one.CommentId) && one.From is CommentState.Pending).Select(one => (one.At, one.At - one.CameAt));
    }

    private static IEnumerable<EditorFigures> EditorsOf(IEnumerable<Ruled> ruled) =>
        ruled.GroupBy(one => one.CommentId).SelectMany(Judged).GroupBy(one => one.ById)
            .Select(mine => new EditorFigures(mine.Key, mine.Count(), mine.Count(one => one.IsOverturned)))
            .OrderByDescending(one => one.Decisions).ThenBy(one => one.MemberId);

    // What is undone gives way to the decision before it, which can be overturned in its turn. To move what is not shown
    // from one pile to another overturns nothing; nor does leaving it to somebody else, whose ruling is compared instead.
    private static IEnumerable<(int ById, bool IsOverturned)> Judged(IEnumerable<Ruled> ofOneComment)
    {
        var (rulings, standing, overturned) = (new List<Ruled>(), new Stack<Ruled>(), new HashSet<int>());
        foreach (var one in ofOneComment.Where(one => one.From != one.To && (one.IsRuling || one.Act is ModerationAct.Undo)).OrderBy(one => one.Version))
        {
            if (standing.TryPeek(out var former) && (!one.IsRuling || one.IsShown != former.IsShown))
                overturned.Add(former.Version);
            if (one.IsRuling)
            {
                rulings.Add(one);
                standing.Push(one);
            }
            else
            {
                standing.TryPop(out _);
            }
        }
        return rulings.Select(one => (one.ById, overturned.Contains(one.Version)));
    }

    private static IEnumerable<RuleFigures> RulesOf(IEnumerable<Arrival> arrivals) =>
        arrivals.Where(one => !one.WasPublishedAtOnce).GroupBy(one => one.Reason)
            .Select(held => new RuleFigures(
                held.Key, held.Count(), held.Count(one => one.State is CommentState.Approved), held.Count(one => one.State is CommentState.Pending)))
            .OrderByDescending(rule => rule.Held).ThenBy(rule => rule.Rule);
}
