using SinoNews.Comments.Reports;
using SinoNews.Comments.Rules;

namespace SinoNews.Comments.Desk;

/// <summary>A comment as its card in the queue shows it.</summary>
/// <param name="ApprovedOfAuthor">Approved comments of the same e-mail.</param>
/// <param name="RejectedOfAuthor">Its rejected and spam comments.</param>
public sealed record QueueCard(
    long Id,
    int Version,
    CommentState State,
    string Name,
    string Email,
    DateTime? AnonymisedAt,
    string Text,
    string? Removed,
    HoldReason Reason,
    IReadOnlyList<Finding> Findings,
    int Risk,
    int? Score,
    DateTime CreatedAt,
    DateTime? PinnedAt,
    bool IsStaffs,
    bool IsProven,
    long? ParentId,
    long? CampaignId,
    long ArticleId,
    string ArticleSlug,
    string ArticleTitle,
    CommentMode? ArticleMode,
    string? ParentName,
    string? ParentText,
    int ApprovedOfAuthor,
    int RejectedOfAuthor,
    int NotesOnAuthor)
{
    /// <summary>Newest first, each with its <see cref="Decision.By"/>; empty while nobody decided.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>The house trusted its reader when it was judged.</summary>
    public bool IsTrusted => Findings.Any(finding => finding.Reason is HoldReason.TrustedReader);

    /// <summary>The e-mail address as colleagues see it.</summary>
    public string Mask => EmailMask.Of(Email, AnonymisedAt);

    public Decision? LastDecision => Decisions is [var last, ..] ? last : null;

    /// <summary>The words as the reader sent them, where an editor changed them.</summary>
    public string? OriginalText => Decisions.LastOrDefault(decision => decision.TextBefore is not null)?.TextBefore is { } sent && sent != Text ? sent : null;

    public CardReports Reports { get; init; } = new([]);

    /// <summary>How much the open reports weigh; 0 while none disturbs.</summary>
    public int ReportWeight { get; init; }

    /// <summary>Approved despite reports: others are kept and disturb nobody.</summary>
    public bool ReportsSettled { get; init; }

    /// <summary>When its reader last changed the words, UTC.</summary>
    public DateTime? EditedAt { get; init; }

    /// <summary>Whom it waits for; until then nobody decides about it alone.</summary>
    public EscalatedTo? EscalatedTo { get; init; }

    /// <summary>What it waits in, with who asked; null while it waits for nobody.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>The last decision can be taken back.</summary>
    public bool MayUndo => EscalatedTo is null && Decision.LastThatMayBeUndone(Decisions, Version) is { } last && !(IsStaffs && last.Version == 1);

    /// <summary>The reader changed the words after whatever was decided last.</summary>
    public bool ChangedByReader => EditedAt is { } edited && !(LastDecision?.At > edited);

    /// <summary>The proof of its address moved it, and nobody decided.</summary>
    public bool MovedByProof => LastDecision is null && EditedAt is null && Version > 0;

    /// <summary>The waiting comments that say nearly the same, this one with them; null when it is alone.</summary>
    public Campaign? Campaign { get; init; }
}

/// <summary>What readers reported of a comment.</summary>
public sealed record CardReports(IReadOnlyList<CommentReport> All)
{
    private const int NotesShown = 5;

    public IReadOnlyList<CommentReport> Open { get; } = [.. All.Where(report => report.State is ReportState.Open)];

    /// <summary>The open ones by reason, the most frequent first.</summary>
    public IReadOnlyList<(RejectionReason Reason, int Count)> ByReason =>
        [.. Open.CountBy(report => report.Reason).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];

    /// <summary>What readers added to the open ones; the newest few.</summary>
    public IReadOnlyList<string> Notes =>
        [.. Open.Where(report => report.Note.Length > 0).OrderByDescending(report => report.At).Select(report => report.Note).Take(NotesShown)];
}

/// <summary>Waiting comments that say nearly the same.</summary>
/// <param name="Senders">Different e-mail addresses.</param>
/// <param name="Newest">The id of its last comment: one decision on all means those up to here.</param>
public sealed record Campaign(long Id, int Comments, int Senders, long Newest);

/// <summary>A page of the queue; <paramref name="Next"/> is the cursor of the page after it.</summary>
public sealed record QueuePage(IReadOnlyList<QueueCard> Cards, string? Next);
