namespace SinoNews.Comments;

/// <summary>New words for a comment, by its reader.</summary>
/// <param name="Version">The version of the comment that the reader saw.</param>
/// <param name="Text">Cleaned and validated.</param>
/// <param name="Removed">What cleaning took out of it, as <see cref="Comment.Removed"/> keeps it.</param>
public sealed record NewWords(string Receipt, int Version, string Text, string? Removed);

/// <summary>What became of a reader's new words.</summary>
public abstract record Rewording
{
    private Rewording()
    {
    }

    /// <summary>They stand, as far as the rules let them.</summary>
    public sealed record Done : Rewording;

    /// <summary>The comment is another than the reader saw, by another of the reader's pages or by a decision.</summary>
    public sealed record Changed : Rewording;

    /// <summary>The time is over, or the newsroom has decided.</summary>
    public sealed record TooLate : Rewording;

    /// <summary>The story takes no comments any more, or none from this reader.</summary>
    public sealed record Refused(HoldReason Reason) : Rewording;

    /// <summary>Readers see no such story any more.</summary>
    public sealed record StoryGone : Rewording;

    public sealed record NoSuchComment : Rewording;
}
