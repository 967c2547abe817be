using SinoNews.Media;
using SinoNews.Names;

namespace SinoNews.Articles;

/// <summary>The rows that a story's words name, found or made by <see cref="ArticleDesk"/>, in their order.</summary>
public sealed record Named(IReadOnlyList<Author> Authors, IReadOnlyList<Tag> Tags)
{
    private static readonly Dictionary<string, BodyPicture> None = [];

    /// <summary>The picture at the story's head.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The series that the story belongs to; null for none.</summary>
    public Series? Series { get; init; }

    /// <summary>The pictures that the text shows, by hash.</summary>
    public IReadOnlyDictionary<string, BodyPicture> Pictures { get; init; } = None;

    /// <summary>The glossary whose entries the text mentions.</summary>
    public Lexicon Lexicon { get; init; } = Lexicon.Empty;

    /// <summary>The story's picture is one that nobody has described for those who can't see it.</summary>
    public bool HasUndescribedPicture => Picture is { Alt: null };
}
