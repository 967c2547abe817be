using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>The words of a story as one save left them. Never changed, never deleted.</summary>
public sealed class Revision
{
    private Revision()
    {
    }

    internal Revision(int number, ArticleWords words, StaffMember? by, DateTime now)
    {
        Number = number;
        Title = words.Title;
        Kicker = words.Kicker;
        Standfirst = words.Standfirst;
        SectionId = words.SectionId;
        AuthorName = words.AuthorName;
        Tags = string.Join('\n', words.Tags);
        Body = words.Body;
        Slug = words.Slug;
        Glyphs = words.Glyphs;
        Illustration = words.Illustration;
        Source = words.Source;
        By = by;
        SavedAt = now;
    }

    public long Id { get; private set; }

    public long ArticleId { get; private set; }

    /// <summary>1, 2, 3… within the story.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string? Kicker { get; private set; }

    public string? Standfirst { get; private set; }

    public int SectionId { get; private set; }

    public string AuthorName { get; private set; } = "";

    /// <summary>Tag names, one a line.</summary>
    public string Tags { get; private set; } = "";

    public string Body { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string? Glyphs { get; private set; }

    public string? Illustration { get; private set; }

    public string? Source { get; private set; }

    public int? ById { get; private set; }

    /// <summary>Null for a seed or an import.</summary>
    public StaffMember? By { get; private set; }

    public DateTime SavedAt { get; private set; }

    public ArticleWords Words => new()
    {
        Title = Title,
        Kicker = Kicker,
        Standfirst = Standfirst,
        SectionId = SectionId,
        AuthorName = AuthorName,
        Tags = Tags.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Body = Body,
        Slug = Slug,
        Glyphs = Glyphs,
        Illustration = Illustration,
        Source = Source,
    };
}
