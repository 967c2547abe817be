namespace SinoNews.Articles;

/// <summary>What the site says of itself. One row.</summary>
public sealed class Site
{
    public int Id { get; private set; }

    public string Name { get; private set; } = "سينو نيوز";

    /// <summary>Taken from the first seed that carries one, until the newsroom sets it.</summary>
    public string? Tagline { get; private set; }

    /// <summary>Takes a seed's tagline where none is set yet.</summary>
    public void TakeTagline(string? tagline) => Tagline ??= tagline;
}
