using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Search;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Search;

/// <summary>The filters beside the results, each with what it would leave, and the chips that take one away.</summary>
public sealed class SearchFilters(SearchAddress asked, SearchDays days, Author? author, SearchResults results, Masthead masthead)
{
    public Author? Author => author;

    public SearchDays Days => days;

    public SearchAddress Asked => asked;

    /// <summary>The fullest first.</summary>
    public IReadOnlyList<FilterChoice> Sections { get; } =
    [
        .. masthead.AllSections
            .Select(section => new FilterChoice(section.Name, section.Slug, results.Facets.Sections.GetValueOrDefault(section.Id), asked.Sections.Contains(section.Slug)))
            .Where(choice => choice.IsWorthShowing).OrderByDescending(choice => choice.Count),
    ];

    public IReadOnlyList<FilterChoice> Kinds { get; } =
    [
        .. Enum.GetValues<ArticleKind>()
            .Select(kind => new FilterChoice(ArticleWording.Of(kind), SearchAddress.Name(kind), results.Facets.Kinds.GetValueOrDefault(kind), asked.Kinds.Contains(kind)))
            .Where(choice => choice.IsWorthShowing).OrderByDescending(choice => choice.Count),
    ];

    public IReadOnlyList<FilterChoice> Periods { get; } =
    [
        .. Enum.GetValues<SearchPeriod>()
            .Select(period => new FilterChoice(NameOf(period), SearchAddress.Name(period), results.Facets.Periods.GetValueOrDefault(period), asked.Period == period))
            .Where(choice => choice.IsWorthShowing),
    ];

    /// <summary>What narrows the search now.</summary>
    public IReadOnlyList<FilterChip> Chips => [.. AllChips()];

    /// <summary>The orders, the one that holds among them; none where there is nothing to put in order.</summary>
    public IReadOnlyList<FilterChoice> Orders { get; } = results.Total == 0 ? [] :
        [.. Enum.GetValues<SearchOrder>().Select(order => new FilterChoice(NameOf(order), (asked with { Order = order, Page = 1 }).ToString(), 0, asked.Order == order))];

    private IEnumerable<FilterChip> AllChips()
    {
        var first = asked with { Page = 1 };
        foreach (var choice in Sections.Where(choice => choice.IsChosen))
            yield return new FilterChip(choice.Name, first with { Sections = [.. asked.Sections.Where(slug => slug != choice.Value)] });
        foreach (var kind in asked.Kinds)
            yield return new FilterChip(ArticleWording.Of(kind), first with { Kinds = [.. asked.Kinds.Where(other => other != kind)] });
        if (author is not null)
            yield return new FilterChip(author.Name, first with { Author = null });
        if (asked.Period is { } period)
            yield return new FilterChip(NameOf(period), first with { Period = null });
        if (days.From is { } from)
            yield return new FilterChip($"من {ArabicDate.Short(from)}", first with { From = null });
        if (days.To is { } to)
            yield return new FilterChip($"إلى {ArabicDate.Short(to)}", first with { To = null });
    }

    private static string NameOf(SearchPeriod period) => period switch
    {
        SearchPeriod.Week => "آخر أسبوع",
        SearchPeriod.Month => "آخر شهر",
        _ => "آخر سنة",
    };

    private static string NameOf(SearchOrder order) => order switch
    {
        SearchOrder.Newest => "الأحدث أولًا",
        SearchOrder.Oldest => "الأقدم أولًا",
        _ => "الأنسب أولًا",
    };
}

/// <summary>One value of a filter.</summary>
/// <param name="Count">How many of the matches it would leave; of the newest of them where they are too many to count.</param>
public sealed record FilterChoice(string Name, string Value, int Count, bool IsChosen)
{
    /// <summary>A filter that leaves nothing is shown only to be taken away.</summary>
    public bool IsWorthShowing => Count > 0 || IsChosen;
}

/// <summary>A filter that holds.</summary>
/// <param name="Without">The same search without it.</param>
public sealed record FilterChip(string Name, SearchAddress Without);
