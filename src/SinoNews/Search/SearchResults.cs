using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Search;

/// <summary>A page of what was found, and what is said around it.</summary>
public sealed record SearchResults
{
    public required IReadOnlyList<FoundStory> Stories { get; init; }

    /// <summary>All that match, up to the bound of <see cref="IsBounded"/>.</summary>
    public required int Total { get; init; }

    /// <summary>There are more than <see cref="Total"/>: nobody counts them.</summary>
    public bool IsBounded { get; init; }

    /// <summary>How many of the matches each filter would leave: each facet is counted without its own filter.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>Not all the words were found together, so stories with some of them are shown.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Stories with some of the words, where the first page has room left by those with all of them; not counted in <see cref="Total"/>.</summary>
    public IReadOnlyList<FoundStory> AlsoFound { get; init; } = [];

    /// <summary>Other forms of the words that the index has and the search takes in, such as «حرير، حريري» for «الحرير»; a few.</summary>
    public IReadOnlyList<string> OtherForms { get; init; } = [];

    /// <summary>What was probably meant, where little or nothing was found.</summary>
    public string? Meant { get; init; }

    /// <summary>The entries of the glossary that the words name.</summary>
    public IReadOnlyList<GlossaryEntry> Entries { get; init; } = [];

    /// <summary>There was no word to search for.</summary>
    public bool IsEmptyQuery { get; init; }
}

/// <summary>A story that matches, with the words that match marked.</summary>
/// <param name="Passage">The best passage of its text.</param>
public sealed record FoundStory(StoryCard Card, IReadOnlyList<MarkedPiece> Title, IReadOnlyList<MarkedPiece> Passage);

/// <summary>A piece of a text. A mark never splits a grapheme, nor a word but between what is joined to it and the word.</summary>
public sealed record MarkedPiece(string Text, bool IsMarked);

/// <summary>Counts by section id, by kind, and since when (UTC) as <see cref="SearchPeriod"/>.</summary>
public sealed record SearchFacets(
    IReadOnlyDictionary<int, int> Sections, IReadOnlyDictionary<ArticleKind, int> Kinds, IReadOnlyDictionary<SearchPeriod, int> Periods);

/// <summary>The periods that readers may choose by one press, back from now.</summary>
public enum SearchPeriod
{
    Week,
    Month,
    Year,
}

/// <summary>When a period begins.</summary>
public static class SearchPeriods
{
    /// <param name="now">UTC.</param>
    public static DateTime Since(this SearchPeriod period, DateTime now) => period switch
    {
        SearchPeriod.Week => now.AddDays(-7),
        SearchPeriod.Month => now.AddMonths(-1),
        _ => now.AddYears(-1),
    };
}

/// <summary>One line under the search field while something is typed.</summary>
/// <param name="Text">What is offered, in the words of its title, name or tag.</param>
/// <param name="Key">The story's, the entry's or the tag's: its id for a story, its slug otherwise.</param>
/// <param name="Slug">The address's last part.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Key, string Slug);

/// <summary>What a suggestion leads to.</summary>
public enum SuggestionKind
{
    Story,
    Name,
    Tag,
}
