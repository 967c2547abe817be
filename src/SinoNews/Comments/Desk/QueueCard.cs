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

    /// <summary>The waiting comments that say nearly the same, this one with them; null when it is alone.</summary>
    public Campaign? Campaign { get; init; }
}

/// <summary>Waiting comments that say nearly the same.</summary>
/// <param name="Senders">Different e-mail addresses.</param>
/// <param name="Newest">The id of its last comment: one decision on all means those up to here.</param>
public sealed record Campaign(long Id, int Comments, int Senders, long Newest);

/// <summary>A page of the queue; <paramref name="Next"/> is the cursor of the page after it.</summary>
public sealed record QueuePage(IReadOnlyList<QueueCard> Cards, string? Next);
