using SinoNews.Staff;

namespace SinoNews.Comments.Desk;

/// <summary>قيد المراجعة لدى …: a colleague has the comment open. A courtesy that runs out by itself; it locks nothing.</summary>
public sealed class ReviewClaim
{
    /// <summary>How long an open card counts: long enough for a page without script, which cannot say that it is still open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    private ReviewClaim()
    {
    }

    public long CommentId { get; private set; }

    public int MemberId { get; private set; }

    public StaffMember Member { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime Until { get; private set; }
}
