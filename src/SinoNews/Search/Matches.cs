using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>What a query finds: the matches of its span of time, filtered, counted and put in order.</summary>
internal sealed class Matches(NewsDb db, ParsedQuery parsed, SearchQuery query, DateTime now)
{
    private readonly SearchScope _scope = SearchScope.Of(query, now);

    internal Found Of(string words)
    {
        var match = query.AuthorId is { } author ? $"({words}) AND body : \"{Terms.Author(author)}\"" : words;
        var inScope = db.Matching(match, _scope, ArticleSearch.Counted, query.Order is SearchOrder.Oldest);
        // The newest are counted, in whatever order they are shown.
        var counted = query.Order is SearchOrder.Oldest && inScope.Count == ArticleSearch.Counted ? db.Matching(match, _scope, ArticleSearch.Counted) : inScope;
        var ever = query.Since is null ? counted : db.Matching(match, SearchScope.Of(query with { Since = null }, now), ArticleSearch.Counted);
        var shown = inScope.Where(_scope.Has).ToList();
        if (query.Order is SearchOrder.Relevance && shown.Count > 1)
            shown = Ranking.Rank(db, shown, parsed, match, _scope);
        return new Found(shown, Counting.Facets(counted, ever, _scope, now), inScope.Count == ArticleSearch.Counted);
    }

    internal sealed record Found(List<StoryPlace> Shown, SearchFacets Facets, bool IsBounded)
    {
        internal IEnumerable<long> Page(int page) => page is < 1 or > ArticleSearch.MaxPages ? []
            : Shown.Skip((page - 1) * ArticleSearch.PageSize).Take(ArticleSearch.PageSize).Select(story => story.ArticleId);
    }
}
