namespace SinoNews.Articles;

/// <summary>A byline: a person or «هيئة التحرير». Staff who sign in are <see cref="Staff.StaffMember"/>.</summary>
public sealed class Author
{
    /// <summary>The byline of a story that nobody signs.</summary>
    public const string Newsroom = "هيئة التحرير";

    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }
}
