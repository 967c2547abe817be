using SinoNews.Comments.Rules;

namespace SinoNews.Comments;

/// <summary>What holds for every post of a moment.</summary>
/// <param name="HourId">The first comment of the last hour: ids grow with time. The largest id there can be when there is none.</param>
/// <param name="DayId">The same of the last day.</param>
internal sealed record House(CommentPolicy Policy, long HourId, long DayId);

/// <summary>What the store knows of a post before it is judged.</summary>
internal sealed record IntakeFacts
{
    internal CommentMode? OwnMode { get; init; }

    internal CommentMode? SectionsMode { get; init; }

    internal DateTime? VisibleFrom { get; init; }

    /// <summary>The comment that was posted under the same key.</summary>
    internal long? EarlierId { get; init; }

    internal long? ThreadId { get; init; }

    internal bool IsBanned { get; init; }

    internal bool ApprovedBefore { get; init; }

    /// <summary>A comment of the last day that says the same, from the same e-mail address.</summary>
    internal long? SameWordsId { get; init; }

    internal int OfNetwork { get; init; }

    internal int OfEmail { get; init; }

    internal Submission Submission(Post post, CommentPolicy policy, WordLists lists, DateTime now) => new()
    {
        Post = post,
        ThreadId = ThreadId,
        Lists = lists,
        Mode = policy.ModeOf(OwnMode, SectionsMode, VisibleFrom, now),
        HoldEverything = policy.IsHolding,
        MaxLinks = policy.MaxLinks,
        IsBanned = IsBanned,
        ApprovedBefore = ApprovedBefore,
        NetworkIsBusy = OfNetwork >= policy.HourlyPerNetwork,
        EmailIsBusy = OfEmail >= policy.HourlyPerEmail,
    };
}
