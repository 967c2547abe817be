using SinoNews.Comments.Reports;

namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>The moment of a report that comes now: after whatever was decided, however the clocks stand.</summary>
    internal DateTime ReportedAt(DateTime now) => After(DecidedAt, now);

    /// <summary>
    /// Its reports follow what stands of its history, so that an undo gives back exactly what the decision took. Approved
    /// despite reports, it stays quiet until its words change: later ones are kept and weigh nothing.
    /// </summary>
    /// <param name="reports">All there are. The decisions must be loaded.</param>
    internal void Settle(IReadOnlyCollection<CommentReport> reports)
    {
        var standing = StandingDecisions();
        foreach (var report in reports)
            report.Follow(standing, isDown: State is not (CommentState.Pending or CommentState.Approved));
        ReportsSettled = standing.LastOrDefault(decision => decision.Speaks) is { Act: ModerationAct.Approve } kept
            && reports.Any(report => report.State is ReportState.Dismissed)
            && !(EditedAt > kept.At) && !standing.Any(decision => decision.Act is ModerationAct.Edit && decision.Version > kept.Version);
        ReportWeight = ReportsSettled ? 0 : Reports.ReportWeight.Together(reports);
    }

    // Those that nobody took back, in their order: an undo takes back the one before it.
    private List<Decision> StandingDecisions()
    {
        var standing = new List<Decision>();
        foreach (var decision in _decisions.OrderBy(decision => decision.Version))
        {
            if (decision.Act is not ModerationAct.Undo)
                standing.Add(decision);
            else if (standing.Count > 0)
                standing.RemoveAt(standing.Count - 1);
        }
        return standing;
    }
}
