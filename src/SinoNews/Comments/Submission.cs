using SinoNews.Comments.Learning;
using SinoNews.Comments.Rules;

namespace SinoNews.Comments;

/// <summary>A reader's comment before it is judged: the post, and the facts that the checks need.</summary>
public sealed record Submission
{
    public const int MaxName = 60;
    public const int MaxEmail = 254;

    /// <summary>UTF-16 units after cleaning.</summary>
    public const int MaxText = 4000;

    public required Post Post { get; init; }

    /// <summary>The pseudonym of the e-mail address.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Fact: the sender showed that the e-mail address is theirs.</summary>
    public bool IsProven { get; init; }

    public string Text => Post.Text;

    /// <summary>The opening comment of the thread that it joins.</summary>
    public long? ThreadId { get; init; }

    /// <summary>Fact: the lists that the newsroom keeps.</summary>
    public WordLists Lists { get; init; } = WordLists.Empty;

    /// <summary>Fact: what holds for this story: its own mode, its section's or the site's.</summary>
    public CommentMode Mode { get; init; }

    /// <summary>Fact: the newsroom holds everything.</summary>
    public bool HoldEverything { get; init; }

    /// <summary>Fact: how many links a comment may carry before it is held.</summary>
    public int MaxLinks { get; init; }

    /// <summary>Fact: the e-mail address or the network is banned now.</summary>
    public bool IsBanned { get; init; }

    /// <summary>Fact: the e-mail address is verified and has earned trust.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Fact: a comment of this reader was approved before, and the sender is likely to be that reader: proven, or in the same network.</summary>
    public bool ApprovedBefore { get; init; }

    /// <summary>Fact: the earlier comment that says the same, or nearly.</summary>
    public Likeness? Likeness { get; init; }

    /// <summary>Fact: how many comments of this e-mail were approved, up to <see cref="Circumstances.Often"/>.</summary>
    public int Approved { get; init; }

    /// <summary>Fact: the same of those that were turned away.</summary>
    public int TurnedAway { get; init; }

    /// <summary>Fact: how much it is like what the desk turned away, and why; null where nothing was learned yet.</summary>
    public Scored? Scored { get; init; }

    /// <summary>Fact: the score from which on a comment is held; 0 holds none for its score.</summary>
    public int HoldScore { get; init; }

    /// <summary>Fact: this network has sent as many comments within the hour as the policy allows.</summary>
    public bool NetworkIsBusy { get; init; }

    /// <summary>Fact: the same of this e-mail.</summary>
    public bool EmailIsBusy { get; init; }
}

/// <summary>An earlier comment much like the new one.</summary>
/// <param name="CommentId">The comment that it is like.</param>
/// <param name="CampaignId">The first of all that are alike.</param>
/// <param name="Campaigns">True for words long enough that different people don't write them alike by chance.</param>
public sealed record Likeness(long CommentId, long CampaignId, bool Campaigns);
