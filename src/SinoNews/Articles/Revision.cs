using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>The words of a story as one save left them. Never changed, never deleted.</summary>
public sealed class Revision
{
    private Revision()
    {
    }

    internal Revision(int number, ArticleWords words, StaffMember? by, DateTime now) =>
        (Number, Words, By, SavedAt) = (number, words, by, now);

    public long Id { get; private set; }

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>1, 2, 3… within the story.</summary>
    public int Number { get; private set; }

    public ArticleWords Words { get; private set; } = null!;

    public int? ById { get; private set; }

    /// <summary>Null for a seed or an import.</summary>
    public StaffMember? By { get; private set; }

    public DateTime SavedAt { get; private set; }
}
