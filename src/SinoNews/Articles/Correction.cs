using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>A dated public note on what was wrong in a published story (تصويب). Never changed, never deleted.</summary>
public sealed class Correction
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int MaxNote = 1000;

    private Correction()
    {
    }

    internal Correction(string note, StaffMember by, DateTime at) => (Note, By, At) = (note, by, at);

    public long Id { get; private set; }

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>As readers see it, plain text.</summary>
    public string Note { get; private set; } = "";

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }
}
