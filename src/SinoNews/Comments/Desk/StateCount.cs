namespace SinoNews.Comments.Desk;

/// <summary>How many comments stand in a state. Moved in the transaction of what changes it, so it is always exact.</summary>
public sealed class StateCount
{
    public CommentState State { get; private set; }

    public int Count { get; private set; }
}
