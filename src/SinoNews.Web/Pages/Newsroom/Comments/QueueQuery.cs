using System.Globalization;
using System.Numerics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>The query string of the queue. Readers are named by one of their comments: no address of theirs is in ours.</summary>
public sealed record QueueQuery
{
    public const string Path = "/newsroom/comments";

    /// <summary>The contract's word for the tab; pending when there is none.</summary>
    public string? Status { get; init; }

    public string? Q { get; init; }

    /// <summary>oldest, newest or risk.</summary>
    public string? Sort { get; init; }

    public string? Reason { get; init; }

    /// <summary>The least score; 1 to 100. Of one tab: among all there are, no index would find it.</summary>
    public int? Score { get; init; }

    public long? Article { get; init; }

    public int? Section { get; init; }

    public string? Age { get; init; }

    /// <summary>Who decided last.</summary>
    public int? By { get; init; }

    public long? Author { get; init; }

    public long? Network { get; init; }

    public long? Campaign { get; init; }

    public string? After { get; init; }

    /// <summary>What an address of the queue asks.</summary>
    /// <returns>Null for any other address, and where it names something that is none: what narrows must not be lost.</returns>
    public static QueueQuery? From(string? address)
    {
        if (string.IsNullOrEmpty(address))
            return new QueueQuery();
        if (!address.StartsWith(Path, StringComparison.Ordinal) || !Uri.TryCreate(new Uri("http://local"), address, out var uri) || uri.AbsolutePath != Path)
            return null;
        var (query, understood) = (QueryHelpers.ParseQuery(uri.Query), true);
        string? Text(string name) => query.TryGetValue(name, out var values) ? values[0] : null;
        T? Number<T>(string name) where T : struct, INumber<T>
        {
            var read = T.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            understood &= read || string.IsNullOrEmpty(Text(name));
            return read ? number : null;
        }
        var asked = new QueueQuery
        {
            Status = Text("status"),
            Q = Text("q"),
            Sort = Text("sort"),
            Reason = Text("reason"),
            Score = Number<int>("score"),
            Article = Number<long>("article"),
            Section = Number<int>("section"),
            Age = Text("age"),
            By = Number<int>("by"),
            Author = Number<long>("author"),
            Network = Number<long>("network"),
            Campaign = Number<long>("campaign"),
            After = Text("after"),
        };
        return understood && asked.IsUnderstood ? asked : null;
    }

    /// <summary>False when it names a reason, a score or an age that is none.</summary>
    public bool IsUnderstood => (Score is null || (Score is >= 1 and <= 100 && Status is not "all")) &&
        (string.IsNullOrEmpty(Reason) || Known<HoldReason>(Reason) is not null) && (string.IsNullOrEmpty(Age) || Known<QueueAge>(Age) is not null);

    /// <summary>Pending when it names none.</summary>
    public QueueTab Tab => CommentTabs.TryTab(Status, out var tab) ? tab : QueueTab.Pending;

    public QueueOrder Order => (Sort, Tab is QueueTab.Pending) switch
    {
        _ when Tab is QueueTab.Reported => QueueOrder.Heaviest,
        ("newest", _) when Tab is QueueTab.Escalated => QueueOrder.Newest,
        _ when Tab is QueueTab.Escalated => QueueOrder.Oldest,
        ("risk", true) => QueueOrder.Riskiest,
        ("oldest", _) => QueueOrder.Oldest,
        ("newest", _) => QueueOrder.Newest,
        (_, true) => QueueOrder.Oldest,
        _ => QueueOrder.Newest,
    };

    /// <returns>Null when there is no such tab.</returns>
    public QueueFilter? ToFilter() => !CommentTabs.TryTab(Status, out var tab) ? null : new QueueFilter
    {
        State = CommentTabs.State(tab),
        Reported = tab is QueueTab.Reported,
        Escalated = tab is QueueTab.Escalated,
        Words = string.IsNullOrWhiteSpace(Q) ? null : Q,
        Reason = Known<HoldReason>(Reason),
        ScoreFrom = Score,
        ArticleId = Article,
        SectionId = Section,
        Age = Known<QueueAge>(Age),
        DecidedById = By,
        SameAuthorAs = Author,
        SameNetworkAs = Network,
        CampaignId = Campaign,
    };

    /// <summary>The address of this queue, without what is at its default.</summary>
    public string Address()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Fields())
            query.Add(name, value);
        return Path + query.ToQueryString();
    }

    /// <summary>What a form must send back to mean the same queue.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        (string, object?)[] all =
        [
            ("status", Status), ("q", Q), ("sort", Sort), ("reason", Reason), ("score", Score), ("article", Article), ("section", Section), ("age", Age),
            ("by", By), ("author", Author), ("network", Network), ("campaign", Campaign), ("after", After),
        ];
        foreach (var (name, value) in all)
        {
            if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                yield return (name, text);
        }
    }

    private static T? Known<T>(string? name) where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsDigit(name![0]) ? value : null;
}
