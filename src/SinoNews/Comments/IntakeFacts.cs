using SinoNews.Comments.Learning;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Rules;

namespace SinoNews.Comments;

/// <summary>What holds for every post of a moment.</summary>
/// <param name="Readers">The site's own secret, which gives readers their pseudonyms.</param>
/// <param name="HourId">The first comment that was posted here in the last hour: no other of that hour has a smaller id, but brought ones. The largest id there can be when there is none.</param>
/// <param name="DayId">The same of the last day.</param>
/// <param name="ScoreVersion">The newest model that this program can read; null where nothing was learned yet.</param>
internal sealed record House(CommentPolicy Policy, ReaderKey Readers, long HourId, long DayId, int? ScoreVersion);

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

    /// <summary>The sender's browser was given its proof by this reader's own mail.</summary>
    internal bool IsProven { get; init; }

    /// <summary>Proven comments of this reader that an editor approved since the last one that was turned away, counted as far as trust takes.</summary>
    internal int ProvenApprovals { get; init; }

    /// <summary>A comment of this reader was approved, wherever it was sent from.</summary>
    internal bool ApprovedBefore { get; init; }

    /// <summary>The same, of one that was sent from this network.</summary>
    internal bool ApprovedFromHere { get; init; }

    private bool IsKnown => IsProven ? ApprovedBefore : ApprovedFromHere;

    /// <summary>The reader's comments that were approved, counted up to <see cref="Circumstances.Often"/>.</summary>
    internal int Approved { get; init; }

    /// <summary>The same of those that were rejected or were spam.</summary>
    internal int TurnedAway { get; init; }

    /// <summary>A comment of the last day that says the same, from the same e-mail address.</summary>
    internal long? SameWordsId { get; init; }

    internal int OfNetwork { get; init; }

    internal int OfEmail { get; init; }

    internal Submission Submission(Post post, House house, WordLists lists, DateTime now) => new()
    {
        Post = post,
        Reader = house.Readers.Reader(post.Email),
        ThreadId = ThreadId,
        Lists = lists,
        Mode = house.Policy.ModeOf(OwnMode, SectionsMode, VisibleFrom, now),
        HoldEverything = house.Policy.IsHolding,
        MaxLinks = house.Policy.MaxLinks,
        IsBanned = IsBanned,
        IsProven = IsProven,
        IsTrusted = IsProven && house.Policy.TrustAfter > 0 && ProvenApprovals >= house.Policy.TrustAfter,
        // An address can be guessed, and so can one that was approved.
        ApprovedBefore = IsKnown,
        Approved = IsKnown ? Approved : 0,
        TurnedAway = TurnedAway,
        HoldScore = house.Policy.HoldScore,
        NetworkIsBusy = OfNetwork >= house.Policy.HourlyPerNetwork,
        EmailIsBusy = OfEmail >= house.Policy.HourlyPerEmail,
    };
}
