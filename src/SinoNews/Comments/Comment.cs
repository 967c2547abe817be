using System.Buffers.Text;
using System.Security.Cryptography;
using SinoNews.Articles;

namespace SinoNews.Comments;

/// <summary>A reader's comment. It is on the article only while approved.</summary>
public sealed partial class Comment
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
}
