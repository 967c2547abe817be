using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>
/// The order of relevance: <c>bm25 × (1 + title + order) × freshness</c>. Freshness falls from 1 to <see cref="Archive"/>, half
/// of the way in <see cref="HalfLife"/>: among stories that match alike the newer is first, as news are sought; but it never
/// outweighs what the words say, so a story that has them all in its title (<see cref="AllInTitle"/>), or one after another as
/// typed (<see cref="InOrder"/>), stands before a fresh one that mentions them in passing.
/// </summary>
internal static class Ranking
{
    /// <summary>How many of the newest matches are ranked; older ones follow them by date.</summary>
    internal const int Ranked = 1000;

    internal static readonly TimeSpan HalfLife = TimeSpan.FromDays(30);

    /// <summary>What freshness is worth at least.</summary>
    internal const double Archive = 0.6;

    internal const double AllInTitle = 1.5;

    internal const double InOrder = 1;

    /// <summary>Puts what was found, newest first, in the order of relevance.</summary>
    internal static List<StoryPlace> Rank(NewsDb db, List<StoryPlace> found, ParsedQuery query, string match, SearchScope scope)
    {
        var scores = db.Relevance(match, scope, Ranked);
        if (scores.Count == 0)
            return found;
        // What is older than all that are ranked is not looked through for titles.
        var ranked = scope with { From = scores.Keys.Min() };
        var inTitle = db.PlacesMatching(query.InTitle, ranked, Ranked);
        var inOrder = query.InOrder is { } order ? db.PlacesMatching(order, ranked, Ranked) : [];
        return [.. found.Where(story => scores.ContainsKey(story.Place)).OrderByDescending(story => Score(story.Place)), .. found.Where(story => !scores.ContainsKey(story.Place))];

        double Score(long place) =>
            scores[place] * (1 + (inTitle.Contains(place) ? AllInTitle : 0) + (inOrder.Contains(place) ? InOrder : 0)) * Freshness(scope.To - place);
    }

    private static double Freshness(long seconds) => Archive + ((1 - Archive) * Math.Pow(0.5, Math.Max(0, seconds) / HalfLife.TotalSeconds));
}
