namespace SinoNews.Comments.Reports;

/// <summary>What became of a reporter's reports.</summary>
public sealed record ReporterRecord(int Upheld, int Dismissed, int Open)
{
    /// <summary>More than this of one reporter's are not weighed while nobody looked at the others, unless the reporter is known to be right.</summary>
    private const int Unheard = 20;

    private const int OftenWrong = 3;

    /// <summary>How much the next report counts: who was right counts as three, a stranger as one, who was often wrong not at all.</summary>
    public int Weight =>
        Upheld > Dismissed ? ReportWeight.OfTheProven
        : Dismissed - Upheld >= OftenWrong || Open >= Unheard ? 0 : ReportWeight.OfAStranger;
}

/// <summary>How much reports weigh: what is looked at first, never what is done about it.</summary>
public static class ReportWeight
{
    public const int OfTheProven = 3;
    public const int OfAStranger = 1;

    /// <summary>However many strangers report a comment, they weigh no more than this: a campaign comes before a few reports, not before all.</summary>
    public const int OfStrangersAtMost = 5;

    public const int AtMost = 60;

    /// <summary>What open reports weigh together.</summary>
    /// <param name="strangers">How many count as one.</param>
    /// <param name="proven">How many count as three.</param>
    public static int Together(int strangers, int proven) =>
        Math.Min(AtMost, Math.Min(OfStrangersAtMost, strangers * OfAStranger) + (proven * OfTheProven));

    internal static int Together(IEnumerable<CommentReport> reports)
    {
        var open = reports.Where(report => report.State is ReportState.Open).ToList();
        return Together(open.Count(report => report.Weight == OfAStranger), open.Count(report => report.Weight == OfTheProven));
    }
}
