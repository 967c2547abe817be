namespace SinoNews.Articles;

/// <summary>The rows that a story's words name, found or made by <see cref="ArticleDesk"/>, in their order.</summary>
public sealed record Named(IReadOnlyList<Author> Authors, IReadOnlyList<Tag> Tags);
