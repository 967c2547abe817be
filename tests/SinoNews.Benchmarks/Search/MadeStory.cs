using SinoNews.Articles;

namespace SinoNews.Benchmarks.Search;

/// <summary>A published story as its rows are written.</summary>
internal sealed record MadeStory(long Id, string Title, string Text, DateTime VisibleFrom)
{
    public string? Standfirst { get; init; }

    public int SectionId { get; init; } = 1;

    public ArticleKind Kind { get; init; }

    public int AuthorId { get; init; } = 1;

    public IReadOnlyList<int> EntryIds { get; init; } = [];
}
