namespace SinoNews.Articles;

/// <summary>Stories that belong together and are read one after another (ملف). A story is in one at most.</summary>
public sealed class Series
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxName = 80;

    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }
}
