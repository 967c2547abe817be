using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>
/// What somebody has typed and not yet saved, kept every few seconds: the story form offers it again after a closed tab,
/// a lost session or a dead server. One for each form, so that two tabs of one person never overwrite each other.
/// </summary>
public sealed class WorkingCopy
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private WorkingCopy()
    {
    }

    public WorkingCopy(Guid key, Article? article, StaffMember by) => (Key, Article, By) = (key, article, by);

    public long Id { get; private set; }

    /// <summary>The form that it was typed into.</summary>
    public Guid Key { get; private set; }

    public long? ArticleId { get; private set; }

    /// <summary>Null while the story was never saved.</summary>
    public Article? Article { get; private set; }

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    /// <summary>As typed: a title may be missing, and a section of 0 is none.</summary>
    public ArticleWords Words { get; private set; } = null!;

    /// <summary>The version of the story that was being changed.</summary>
    public int Version { get; private set; }

    public DateTime SavedAt { get; private set; }

    public void Keep(ArticleWords words, int version, DateTime now) => (Words, Version, SavedAt) = (words, version, now);
}
