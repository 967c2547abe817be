namespace SinoNews.Articles;

/// <summary>An address that something had on the site it was brought from, answered with a 301 to where it is now.</summary>
public sealed class FormerAddress
{
    private FormerAddress()
    {
    }

    /// <summary>Path and query as that site wrote them, unescaped and without a slash at the end: <c>/2019/05/silk</c>, <c>/?p=12</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The story that it was; null for a list.</summary>
    public long? ArticleId { get; private set; }

    public Article? Article { get; private set; }

    /// <summary>Where the list is now, a path on this site; null for a story, whose address follows its slug.</summary>
    public string? Target { get; private set; }

    /// <summary>The address of a story.</summary>
    public static FormerAddress Of(Article article, string path) => new() { Path = path, Article = article };

    /// <summary>The address of a list, such as a category's.</summary>
    /// <param name="target">A path on this site, beginning with one slash.</param>
    public static FormerAddress Of(string target, string path) => new() { Path = path, Target = target };
}
