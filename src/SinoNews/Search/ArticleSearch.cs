using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>Finds published stories by their words.</summary>
public sealed partial class ArticleSearch(NewsDb db, LexiconCache lexicons)
{
    public const int PageSize = 10;

    public const int MaxPages = 20;

    /// <summary>How many of the newest matches are counted and filtered; nobody pages further than <see cref="MaxPages"/>.</summary>
    internal const int Counted = 10_000;

    /// <summary>Never throws for what is typed, and costs the same whoever asks.</summary>
    /// <param name="now">UTC.</param>
    public async Task<SearchResults> Find(SearchQuery query, DateTime now, CancellationToken ct)
    {
        var lexicon = await lexicons.Of(db, ct);
        var parsed = ParsedQuery.Of(query.Words, lexicon);
        if (parsed.IsEmpty)
            return Nothing;
        var search = new Matches(db, parsed, query, now);
        var strict = search.Of(parsed.Strict);
        // What a filter left out is said to be left out, not to be missing.
        var isLoose = strict.Shown.Count == 0 && parsed.Loose is not null && db.PlacesMatching(parsed.Strict, Everywhere, 1).Count == 0;
        var found = isLoose ? search.Of(parsed.Loose!) : strict;
        var marking = new Marking(parsed, lexicon);
        var stories = await Stories(found.Page(query.Page), marking, now, ct);
        return new SearchResults
        {
            Stories = stories,
            AlsoFound = isLoose || query.Page > 1 || stories.Count >= PageSize || parsed.Loose is null ? []
                : await Stories(Others(search.Of(parsed.Loose), found), marking, now, ct),
            Total = found.Shown.Count,
            IsBounded = found.IsBounded,
            IsLoose = isLoose && found.Shown.Count > 0,
            Facets = found.Facets,
            Entries = parsed.Entries,
            OtherForms = OtherForms(parsed, now),
            Meant = strict.Shown.Count < PageSize / 3 ? Meant(query.Words, parsed, lexicon, now) : null,
        };
    }

    private static SearchResults Nothing => new()
    {
        Stories = [],
        Total = 0,
        IsEmptyQuery = true,
        Facets = new SearchFacets(new Dictionary<int, int>(), new Dictionary<ArticleKind, int>(), new Dictionary<SearchPeriod, int>()),
    };

    private static IEnumerable<long> Others(Matches.Found loose, Matches.Found strict)
    {
        var shown = strict.Shown.Select(story => story.ArticleId).ToHashSet();
        return loose.Shown.Select(story => story.ArticleId).Where(id => !shown.Contains(id)).Take(PageSize - shown.Count);
    }

    private async Task<IReadOnlyList<FoundStory>> Stories(IEnumerable<long> ids, Marking marking, DateTime now, CancellationToken ct)
    {
        var order = ids.ToList();
        if (order.Count == 0)
            return [];
        var cards = await db.Articles.Published(now).Where(article => order.Contains(article.Id)).Cards().ToDictionaryAsync(card => card.Id, ct);
        var texts = await db.Set<ArticleBody>().Where(body => order.Contains(body.ArticleId))
            .Select(body => new { body.ArticleId, body.Text }).ToDictionaryAsync(body => body.ArticleId, body => body.Text, ct);
        return [.. order.Select(id => cards.GetValueOrDefault(id)).OfType<StoryCard>()
            .Select(card => new FoundStory(card, marking.Marked(card.Title), marking.Passage(card, texts.GetValueOrDefault(card.Id, ""))))];
    }
}
