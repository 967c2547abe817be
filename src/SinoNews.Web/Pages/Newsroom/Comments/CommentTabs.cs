using SinoNews.Comments;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>The tabs over the queue, with their exact counts.</summary>
public sealed record CommentTabs(CommentState? Current, IReadOnlyDictionary<CommentState, int> Counts)
{
    /// <summary>Null shows all.</summary>
    public static readonly IReadOnlyList<CommentState?> All =
        [CommentState.Pending, CommentState.Approved, CommentState.Rejected, CommentState.Spam, CommentState.Trash, null];

    public int CountOf(CommentState? state) => state is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();

    /// <summary>The contract's word for a tab.</summary>
    public static string Status(CommentState? state) => state?.ToString().ToLowerInvariant() ?? "all";

    internal static bool TryState(string? status, out CommentState? state)
    {
        state = All.FirstOrDefault(tab => Status(tab) == (status ?? "pending"));
        return state is not null || status == "all";
    }
}
