using SinoNews.Arabic;
using SinoNews.Articles;

namespace SinoNews.Benchmarks.Filling;

/// <summary>A story of a filled store, as the newsroom left it.</summary>
/// <param name="At">When it was published, or begun if it never was.</param>
internal sealed record MadeArticle(long Id, ArticleState State, DateTime At, string Title, string? Standfirst, Author Author, MadeText Body)
{
    public required ArticleKind Kind { get; init; }

    public required int SectionId { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    public required int StaffId { get; init; }

    public string Slug { get; } = Arabic.Slug.From(Title);

    /// <summary>As the newsroom's list is searched by it.</summary>
    public string Folded { get; } = ArabicText.Fold($"{Title} {Author.Name}");

    /// <summary>The text's first words, at most 180 letters.</summary>
    public string Opening { get; } = Excerpt.Of(Body.Text.Split('\n', 2)[0], 180);

    /// <summary>Readers saw it at least once.</summary>
    public bool WasPublished => State is ArticleState.Published or ArticleState.Withdrawn;

    public DateTime? VisibleFrom => State is ArticleState.Published ? At : null;
}
