namespace SinoNews.Comments;

/// <summary>A reader's comment before it is judged: cleaned words and the facts that the checks need.</summary>
public sealed record Submission
{
    public const int MaxName = 60;
    public const int MaxEmail = 254;

    /// <summary>UTF-16 units after cleaning.</summary>
    public const int MaxText = 4000;

    public required long ArticleId { get; init; }

    /// <summary>The opening comment of the thread that it joins.</summary>
    public long? ReplyTo { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Text { get; init; }

    public string? Removed { get; init; }

    public string? Network { get; init; }

    /// <summary>True when the trap field, hidden from people, was filled.</summary>
    public bool TrapFilled { get; init; }

    public required Guid Key { get; init; }

    /// <summary>Fact: the article takes no more comments.</summary>
    public bool ThreadClosed { get; init; }

    /// <summary>Fact: how many comments of this e-mail were approved before.</summary>
    public int ApprovedBefore { get; init; }

    /// <summary>SHA-256 of the post as it was sent.</summary>
    public required string ContentHash { get; init; }
}
