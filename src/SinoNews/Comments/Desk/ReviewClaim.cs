using SinoNews.Staff;

namespace SinoNews.Comments.Desk;

/// <summary>قيد المراجعة لدى …: a colleague has the comment open. A courtesy that runs out by itself; it locks nothing.</summary>
public sealed class ReviewClaim
{
    private ReviewClaim()
    {
    }

    public long CommentId { get; private set; }

    public int MemberId { get; private set; }

    public StaffMember Member { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime Until { get; private set; }
}
