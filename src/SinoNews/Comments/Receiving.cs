namespace SinoNews.Comments;

/// <summary>What became of a post.</summary>
public abstract record Receiving
{
    private Receiving()
    {
    }

    /// <summary>Committed, now or by an earlier post of the same key.</summary>
    public sealed record Accepted(string Receipt) : Receiving;

    /// <summary>The key was used for other words.</summary>
    public sealed record KeyReused : Receiving;

    public sealed record Refused(HoldReason Reason) : Receiving;

    public sealed record NoSuchArticle : Receiving;
}
