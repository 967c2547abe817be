using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>
/// «قيد التحرير الآن لدى …»: who has a story open. A courtesy, no lock: what guards the words is the story's version.
/// </summary>
public sealed class EditClaim
{
    /// <summary>How long an open form counts: it may be one without script, which cannot say that it is still open.</summary>
    public static readonly TimeSpan Opened = TimeSpan.FromMinutes(10);

    /// <summary>How long a form counts that keeps saying so: browsers let a tab in the background speak once a minute.</summary>
    public static readonly TimeSpan Seen = TimeSpan.FromSeconds(150);

    private EditClaim()
    {
    }

    public EditClaim(long articleId, int byId, DateTime now) => (ArticleId, ById, Since) = (articleId, byId, now);

    public long ArticleId { get; private set; }

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime Since { get; private set; }

    public DateTime Until { get; private set; }

    public bool IsOf(int staffId) => ById == staffId;

    public bool Holds(DateTime now) => Until > now;

    public void Extend(DateTime until) => Until = until;

    /// <summary>Passes to somebody else.</summary>
    public void Pass(int byId, DateTime now, DateTime until) => (ById, Since, Until) = (byId, now, until);
}
