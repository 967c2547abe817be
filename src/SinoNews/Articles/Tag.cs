namespace SinoNews.Articles;

/// <summary>A subject that stories share (وسم).</summary>
public sealed class Tag
{
    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }
}
