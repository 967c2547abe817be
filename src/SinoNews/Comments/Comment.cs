using System.Buffers.Text;
using System.Security.Cryptography;
using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Comments;

/// <summary>A reader's comment. It is on the article only while approved.</summary>
public sealed class Comment
{
    private readonly List<Decision> _decisions = [];

    private Comment()
    {
    }

    public long Id { get; private set; }

    /// <summary>Grows by one with every decision; a decision that names an older one is refused.</summary>
    public int Version { get; private set; }

    public CommentState State { get; private set; }

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>The comment that opened the thread; null for one that did. Threads have one level.</summary>
    public long? ParentId { get; private set; }

    public Comment? Parent { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Never in public output.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Plain text, cleaned; lines broken by <c>\n</c>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Hidden characters taken out of the text, as <c>position:code</c> pairs in hexadecimal; null when there were none.</summary>
    public string? Removed { get; private set; }

    /// <summary>The sender's address block (IPv4 address or IPv6 /64). Never in public output.</summary>
    public string? Network { get; private set; }

    /// <summary>Why the house rules did not publish it.</summary>
    public HoldReason Reason { get; private set; }

    /// <summary>The idempotency key: one key, one comment.</summary>
    public Guid Key { get; private set; }

    /// <summary>SHA-256 of what was sent under the key.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The unguessable name of the receipt page.</summary>
    public string Receipt { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A comment as the house rules judged it.</summary>
    public static Comment Receive(Submission submission, Verdict verdict, DateTime now) => new()
    {
        ArticleId = submission.ArticleId,
        ParentId = submission.ReplyTo,
        Name = submission.Name,
        Email = submission.Email,
        Text = submission.Text,
        Removed = submission.Removed,
        Network = submission.Network,
        Key = submission.Key,
        ContentHash = submission.ContentHash,
        Reason = verdict.Reason,
        State = verdict.Outcome is Outcome.Spam ? CommentState.Spam : CommentState.Pending,
        Receipt = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
        CreatedAt = now,
    };

    /// <summary>Shows the comment to readers.</summary>
    public void Approve(StaffMember by, DateTime now) => Decide(ModerationAct.Approve, CommentState.Approved, null, by, now);

    public void Reject(RejectionReason? reason, StaffMember by, DateTime now) => Decide(ModerationAct.Reject, CommentState.Rejected, reason, by, now);

    public void MarkAsSpam(StaffMember by, DateTime now) => Decide(ModerationAct.Spam, CommentState.Spam, null, by, now);

    public void MoveToTrash(StaffMember by, DateTime now) => Decide(ModerationAct.Trash, CommentState.Trash, null, by, now);

    /// <summary>Takes back the last decision, whoever made it; the history keeps both.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it was an undo.</exception>
    public void Undo(StaffMember by, DateTime now)
    {
        if (LastDecision is not { Act: not ModerationAct.Undo } last)
            throw new InvalidOperationException("There is no decision to take back.");
        Decide(ModerationAct.Undo, last.From, null, by, now);
    }

    /// <summary>The newest decision; <see cref="Decisions"/> must be loaded.</summary>
    public Decision? LastDecision => _decisions.MaxBy(decision => decision.Version);

    // Article must be loaded: its count moves in the same transaction as the state.
    private void Decide(ModerationAct act, CommentState to, RejectionReason? reason, StaffMember by, DateTime now)
    {
        if (State == to)
            throw new InvalidOperationException($"The comment is already {to}.");
        Version++;
        _decisions.Add(new Decision(act, State, to, reason, Version, by, now));
        Article.CommentCount += (to is CommentState.Approved ? 1 : 0) - (State is CommentState.Approved ? 1 : 0);
        State = to;
    }
}
