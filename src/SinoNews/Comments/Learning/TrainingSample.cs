namespace SinoNews.Comments.Learning;

/// <summary>What one decision of the desk teaches: the comment as numbers, never its words, so that it outlives them.</summary>
public sealed class TrainingSample
{
    private TrainingSample()
    {
    }

    public long CommentId { get; private set; }

    /// <summary>Whose comment it was, so that it can be forgotten with its reader.</summary>
    public string Reader { get; private set; } = "";

    /// <summary>True for spam and abuse, false for what was approved.</summary>
    public bool IsUnwanted { get; private set; }

    /// <summary>The features that it has, packed.</summary>
    public byte[] Features { get; private set; } = [];

    /// <summary>When it was decided, UTC.</summary>
    public DateTime At { get; private set; }

    /// <param name="comment">Decided: its words as they stand.</param>
    public static TrainingSample Of(Comment comment, Lesson lesson, Features features) => new()
    {
        CommentId = comment.Id,
        Reader = comment.Reader,
        IsUnwanted = lesson is Lesson.Unwanted,
        Features = features.Pack(),
        At = comment.DecidedAt ?? comment.CreatedAt,
    };
}
