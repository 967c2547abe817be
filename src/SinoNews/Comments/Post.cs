using System.Security.Cryptography;
using System.Text;
using SinoNews.Arabic;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Readers;

namespace SinoNews.Comments;

/// <summary>A comment as it arrives from outside: cleaned and validated, not yet judged.</summary>
/// <param name="ReplyTo">Any approved comment of the article; the reply joins its thread.</param>
/// <param name="Removed">What cleaning took out of the text, as <see cref="Comment.Removed"/> keeps it.</param>
/// <param name="Key">The sender's idempotency key; derived when null.</param>
public sealed record Post(
    long ArticleId, long? ReplyTo, string Name, string Email, string Text, string? Removed, string? Network, bool TrapFilled, Guid? Key)
{
    /// <summary>Seconds from the first key to the sending, as the sender's script says: a hint, never a proof.</summary>
    public int? Elapsed { get; init; }

    /// <summary>What the sender's browser shows of its reader; null when it shows nothing that we gave it.</summary>
    public ReaderProof? Proof { get; init; }

    /// <summary>How long two equal posts without a key are one (contract).</summary>
    private static readonly TimeSpan OnePost = TimeSpan.FromMinutes(10);

    /// <summary>What makes two posts the same post: where, who and what, as sent.</summary>
    public string ContentHash { get; } = Convert.ToHexString(Hash(ArticleId, ReplyTo, Name, Email, Text));

    /// <summary>What the words look like to the search for repeats. Made with the post, before it waits for the writer.</summary>
    public Sketch Sketch { get; } = Sketch.Of(Text);

    /// <summary>What the words look like to the score. Made when it is first asked for: before the post waits for the writer, where one scores.</summary>
    public WordNumbers WordNumbers => field ??= WordNumbers.Of(Text);

    /// <summary>The part of the e-mail address after the @; empty when there is none.</summary>
    public string EmailDomain => Email[(Email.LastIndexOf('@') + 1)..];

    /// <summary>Since when an equal post without a key counts as this one.</summary>
    public static DateTime SameSince(DateTime now) => now - OnePost;

    /// <summary>The key of a post that brought none: the same words from the same network give the same key within one period.</summary>
    /// <param name="periodsAgo">1 for the period before: ten minutes reach into it.</param>
    public Guid DeriveKey(DateTime now, int periodsAgo = 0) => new(
        Hash(ArticleId, ReplyTo, ArabicText.Fold(Name), Email, Text, Network, (now.Ticks / OnePost.Ticks) - periodsAgo).AsSpan(0, 16));

    private static byte[] Hash(params object?[] parts) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
}
