using System.Buffers.Text;
using System.Security.Cryptography;
using SinoNews.Articles;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Staff;

namespace SinoNews.Comments;

/// <summary>A reader's comment. It is on the article only while approved.</summary>
public sealed partial class Comment
{
    private readonly List<Decision> _decisions = [];

    private Comment()
    {
    }

    public long Id { get; private set; }

    /// <summary>Grows by one with every decision, every change by its reader and every proof that moves it; a decision that names an older one is refused.</summary>
    public int Version { get; private set; }

    public CommentState State { get; private set; }

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>The comment that opened the thread; null for one that did. Threads have one level.</summary>
    public long? ParentId { get; private set; }

    public Comment? Parent { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Never in public output. Empty once it was kept long enough.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The pseudonym of the e-mail address (<see cref="ReaderKey"/>): who wrote it, also when the address is forgotten. Empty for a colleague's.</summary>
    public string Reader { get; private set; } = "";

    /// <summary>Whoever sent it showed that the e-mail address is theirs.</summary>
    public bool IsProven { get; private set; }

    /// <summary>The reader asked to be told by mail what becomes of it, and was not told yet.</summary>
    public bool WantsNotice { get; private set; }

    /// <summary>Plain text, cleaned; lines broken by <c>\n</c>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Hidden characters taken out of the text, as <c>position:code</c> pairs in hexadecimal; null when there were none.</summary>
    public string? Removed { get; private set; }

    /// <summary>The sender's address block (IPv4 address or IPv6 /64). Never in public output.</summary>
    public string? Network { get; private set; }

    /// <summary>When the e-mail address was forgotten and the network truncated, UTC; null before.</summary>
    public DateTime? AnonymisedAt { get; private set; }

    /// <summary>The rule that decided where it went when it came.</summary>
    public HoldReason Reason { get; private set; }

    /// <summary>Every rule that fired, in the order of the house.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>0 to 100: what to look at first.</summary>
    public int Risk { get; private set; }

    /// <summary>0 to 100: how much it is like what the desk turned away; null where nothing was learned yet.</summary>
    public int? Score { get; private set; }

    /// <summary>Seconds from the first key to the sending, as the sender's script says; null when it says nothing.</summary>
    public int? Elapsed { get; private set; }

    /// <summary>How much its open reports weigh together; 0 for none, and while it is quiet.</summary>
    public int ReportWeight { get; private set; }

    /// <summary>It was approved despite reports: others are kept and disturb nobody, until its words change.</summary>
    public bool ReportsSettled { get; private set; }

    /// <summary>Whom it needs; until then nobody decides about it alone.</summary>
    public EscalatedTo? EscalatedTo { get; private set; }

    /// <summary>When its reader last changed the words, UTC; null for never.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>A hash of the folded letters and digits: the same words by the same sender are found by it.</summary>
    public long Exact { get; private set; }

    /// <summary>The first of all comments that say nearly the same; null while none does.</summary>
    public long? CampaignId { get; private set; }

    /// <summary>UTC; null unless it stands above the others.</summary>
    public DateTime? PinnedAt { get; private set; }

    /// <summary>The colleague who wrote it in the newsroom's name; null for a reader's.</summary>
    public int? StaffId { get; private set; }

    public StaffMember? Staff { get; private set; }

    /// <summary>Who decided last; null while nobody did.</summary>
    public int? DecidedById { get; private set; }

    public StaffMember? DecidedBy { get; private set; }

    /// <summary>When it was last decided, UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The idempotency key: one key, one comment.</summary>
    public Guid Key { get; private set; }

    /// <summary>SHA-256 of what was sent under the key.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The unguessable name of the receipt page.</summary>
    public string Receipt { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A comment as the house rules judged it.</summary>
    public static Comment Receive(Submission submission, Judgement judgement, DateTime now) => new()
    {
        ArticleId = submission.Post.ArticleId,
        ParentId = submission.ThreadId,
        Name = submission.Post.Name,
        Email = submission.Post.Email,
        Reader = submission.Reader,
        IsProven = submission.IsProven,
        Elapsed = submission.Post.Elapsed,
        Text = submission.Text,
        Removed = submission.Post.Removed,
        Network = submission.Post.Network,
        Key = submission.Post.Key ?? submission.Post.DeriveKey(now),
        ContentHash = submission.Post.ContentHash,
        Exact = submission.Post.Sketch.Exact,
        CampaignId = submission.Likeness is { Campaigns: true } alike ? alike.CampaignId : null,
        Reason = judgement.Reason,
        Findings = judgement.Findings,
        Risk = judgement.Risk,
        Score = judgement.Score,
        State = StateOf(judgement.Outcome),
        Receipt = NewReceipt(),
        CreatedAt = now,
    };

    /// <summary>What the newsroom answers to a reader: published with the decision row of who wrote it.</summary>
    /// <param name="text">Cleaned, not empty.</param>
    /// <param name="key">One key, one answer.</param>
    public static Comment Answer(Comment opening, string text, Guid key, StaffMember by, DateTime now)
    {
        var answer = new Comment
        {
            Article = opening.Article,
            ArticleId = opening.ArticleId,
            ParentId = opening.ParentId ?? opening.Id,
            Name = by.Name,
            Staff = by,
            Text = text,
            Key = key,
            ContentHash = key.ToString("N"),
            Reason = HoldReason.OpenThread,
            Receipt = NewReceipt(),
            CreatedAt = now,
        };
        answer.Approve(by, now);
        return answer;
    }

    private static string NewReceipt() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Joins the comments that say nearly the same; the first of them keeps its own number.</summary>
    internal void Join(long campaignId) => CampaignId = campaignId;
}
