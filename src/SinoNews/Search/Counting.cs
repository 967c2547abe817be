using SinoNews.Articles;

namespace SinoNews.Search;

/// <summary>Counts what each filter would leave, in one pass over what was found.</summary>
internal static class Counting
{
    /// <param name="inScope">What matches in the span of time that was chosen.</param>
    /// <param name="ever">What matches in whatever period.</param>
    internal static SearchFacets Facets(List<StoryPlace> inScope, List<StoryPlace> ever, SearchScope scope, DateTime now)
    {
        var (sections, kinds, periods) = (new Dictionary<int, int>(), new Dictionary<ArticleKind, int>(), new Dictionary<SearchPeriod, int>());
        foreach (var story in inScope)
        {
            if (scope.HasKind(story))
                Add(sections, story.SectionId);
            if (scope.HasSection(story))
                Add(kinds, story.Kind);
        }
        foreach (var period in Enum.GetValues<SearchPeriod>())
            periods[period] = ever.Count(story => story.Place >= Places.Of(period.Since(now)) && scope.Has(story));
        return new SearchFacets(sections, kinds, periods);
    }

    private static void Add<T>(Dictionary<T, int> counts, T key) where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
