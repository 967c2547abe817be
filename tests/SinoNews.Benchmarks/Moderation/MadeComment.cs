using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>A comment as it lies in the store, with what lies beside it there.</summary>
/// <param name="Comment">As the house rules judged it.</param>
internal sealed record MadeComment(long Id, Comment Comment, Post Post)
{
    /// <summary>What was decided, and so where it stands; null while it waits.</summary>
    public ModerationAct? Act { get; init; }

    public int? DecidedById { get; init; }

    public DateTime? DecidedAt => Act is null ? null : Comment.CreatedAt.AddMinutes(20);

    public CommentState State => Act switch
    {
        ModerationAct.Approve => CommentState.Approved,
        ModerationAct.Reject => CommentState.Rejected,
        ModerationAct.Spam => CommentState.Spam,
        ModerationAct.Trash => CommentState.Trash,
        _ => Comment.State,
    };

    // Made before any clock runs, as the site makes them before its writer's turn.
    public string Words { get; } = CommentIndex.Words(Comment.Text);

    public string Who { get; } = CommentIndex.Who(Comment.Name, Comment.Email);

    public string Why => CommentIndex.Why(Comment.Findings, State); // of what was decided after the making
}
