using System.Runtime.InteropServices;
using SinoNews.Articles;

namespace SinoNews.Search;

/// <summary>Which of the stories that match are shown. A span of places, both ends included, and the filters beside it.</summary>
internal sealed record SearchScope(long From, long To, IReadOnlyList<int> SectionIds, IReadOnlyList<ArticleKind> Kinds)
{
    internal static SearchScope Of(SearchQuery query, DateTime now)
    {
        var until = Places.Of(now);
        return new SearchScope(
            Math.Max(Begin(query.From), Begin(query.Since)),
            query.To is { } to ? Math.Min(until, Places.Of(to.AddTicks(-1))) : until,
            query.SectionIds, query.Kinds);
    }

    private static long Begin(DateTime? time) => time is { } at ? Places.Of(at) : long.MinValue;

    internal bool HasSection(StoryPlace place) => SectionIds.Count == 0 || SectionIds.Contains(place.SectionId);

    internal bool HasKind(StoryPlace place) => Kinds.Count == 0 || Kinds.Contains(place.Kind);

    internal bool Has(StoryPlace place) => HasSection(place) && HasKind(place);
}

/// <summary>A story that matches, and what it is filtered by.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoryPlace(long Place, long ArticleId, int SectionId, ArticleKind Kind);
