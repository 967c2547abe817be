using System.ComponentModel.DataAnnotations;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>The query string of the log, in both its views. Days are the site's, both of them counted in.</summary>
public abstract record LogQuery
{
    private const string NoSuchDay = "اكتب يومًا بين 2000 و2100.";

    /// <summary>The colleague.</summary>
    public int? By { get; init; }

    [Range(typeof(DateOnly), "2000-01-01", "2100-12-31", ErrorMessage = NoSuchDay)]
    public DateOnly? From { get; init; }

    [Range(typeof(DateOnly), "2000-01-01", "2100-12-31", ErrorMessage = NoSuchDay)]
    public DateOnly? To { get; init; }

    protected DateTime? Start(SiteClock clock) => From is { } day ? clock.StartOf(day) : null;

    protected DateTime? End(SiteClock clock) => To is { } day ? clock.StartOf(day.AddDays(1)) : null;
}

/// <summary>Of decisions.</summary>
public sealed record DecisionQuery : LogQuery
{
    public ModerationAct? Act { get; init; }

    public RejectionReason? Reason { get; init; }

    /// <summary>The number of a story.</summary>
    public long? Article { get; init; }

    /// <summary>The number of a bulk action.</summary>
    public long? Batch { get; init; }

    public LogFilter ToFilter(SiteClock clock) => new()
    {
        ById = By,
        Act = Act,
        Reason = Reason,
        From = Start(clock),
        Until = End(clock),
        ArticleId = Article,
        BatchId = Batch,
    };
}

/// <summary>Of changes of the rules.</summary>
public sealed record RuleQuery : LogQuery
{
    public RuleChangeKind? Kind { get; init; }

    public RuleLogFilter ToFilter(SiteClock clock) => new() { ById = By, Kind = Kind, From = Start(clock), Until = End(clock) };
}
