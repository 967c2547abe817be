namespace SinoNews.Comments.Rules;

/// <summary>What became of a change of the rules.</summary>
public abstract record Ruling<T>
{
    private Ruling()
    {
    }

    /// <summary>Committed, with the row that says who changed it.</summary>
    public sealed record Done(T Now) : Ruling<T>;

    /// <summary>It is so already, by a colleague's act or one's own: nothing was written.</summary>
    public sealed record AlreadyThere(T Current) : Ruling<T>;

    /// <summary>Somebody changed it after the colleague had looked: nothing was written.</summary>
    public sealed record Conflict(T Current) : Ruling<T>;

    public sealed record NoSuch : Ruling<T>;
}
