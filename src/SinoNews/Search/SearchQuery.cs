using SinoNews.Articles;

namespace SinoNews.Search;

/// <summary>In which order stories are shown that match.</summary>
public enum SearchOrder
{
    Relevance,
    Newest,
    Oldest,
}

/// <summary>What a reader asks for. What is null or empty does not narrow.</summary>
public sealed record SearchQuery
{
    /// <summary>As typed: words, "phrases", -exclusions. May be anything at all.</summary>
    public string Words { get; init; } = "";

    public IReadOnlyList<int> SectionIds { get; init; } = [];

    public IReadOnlyList<ArticleKind> Kinds { get; init; } = [];

    public int? AuthorId { get; init; }

    /// <summary>UTC, inclusive.</summary>
    public DateTime? From { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime? To { get; init; }

    /// <summary>UTC, inclusive: the beginning of a period. Narrows beside <see cref="From"/>, and is not counted by.</summary>
    public DateTime? Since { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>From 1; at most <see cref="ArticleSearch.MaxPages"/>.</summary>
    public int Page { get; init; } = 1;
}
