using Microsoft.EntityFrameworkCore;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// What a story has in common with others: its tags, the names that it mentions, the words of its title. What many stories
/// share says little, so each weighs the less the more of the newest have it.
/// </summary>
internal sealed class Relations(NewsDb db)
{
    // Of each tag and name, the newest and what is scheduled.
    private const int Pool = 20;
    private const int MostNames = 12;
    private const double Tag = 3;
    private const double Name = 2;
    private const double Words = 2;

    // In a small archive the search's measure may find a word worth nothing; 0 would say that there is nothing in common.
    private const double Least = 0.001;

    /// <returns>The score of each story that it has anything in common with, the nearest first, itself left out.</returns>
    /// <param name="article">As it will be saved, with its tags and mentions.</param>
    internal async Task<IReadOnlyList<RelatedStory>> Of(Article article, Lexicon lexicon, DateTime now, CancellationToken ct)
    {
        var scores = new Dictionary<long, double>();
        foreach (var tag in article.Tags.Select(tagged => tagged.Tag.Id).Where(id => id > 0))
            Share(scores, await db.ArticleTags.Where(entry => entry.TagId == tag && entry.VisibleFrom != null).NewestFirst().Take(Pool).Select(entry => entry.ArticleId).ToListAsync(ct), Tag);
        foreach (var name in article.Mentions.OrderBy(mention => mention.Position).Take(MostNames))
            Share(scores, await Mentioning(name.EntryId, ct), Name);
        foreach (var (id, likeness) in Alike(article.Title, lexicon, now))
            scores[id] = scores.GetValueOrDefault(id) + (Words * likeness);
        scores.Remove(article.Id);
        return [.. scores.Select(score => new RelatedStory(score.Key, Math.Max(Least, Math.Round(score.Value, 3)))).OrderByDescending(story => story.Score).ThenByDescending(story => story.Id)];
    }

    private static void Share(Dictionary<long, double> scores, List<long> stories, double weight)
    {
        // A full pool is a subject of every day.
        var rarity = 1 - (0.75 * stories.Count / Pool);
        foreach (var id in stories)
            scores[id] = scores.GetValueOrDefault(id) + (weight * rarity);
    }

    private Task<List<long>> Mentioning(int entryId, CancellationToken ct) =>
        db.ArticleMentions.Where(mention => mention.EntryId == entryId && mention.VisibleFrom != null).NewestFirst().Take(Pool).Select(mention => mention.ArticleId).ToListAsync(ct);

    // Some of the title's words, by the search's own measure: 1 for the story that is most alike.
    private IEnumerable<(long Id, double Likeness)> Alike(string title, Lexicon lexicon, DateTime now)
    {
        var parsed = ParsedQuery.OfWords(title, lexicon);
        if (parsed.IsEmpty)
            return [];
        var match = parsed.Loose ?? parsed.Strict;
        var scope = SearchScope.Of(new SearchQuery { Words = title }, now);
        var relevance = db.Relevance(match, scope, Ranking.Ranked);
        if (relevance.Count == 0)
            return [];
        var most = relevance.Values.Max();
        var stories = db.Matching(match, scope, Ranking.Ranked).ToDictionary(story => story.Place, story => story.ArticleId);
        return relevance.OrderByDescending(found => found.Value).Take(Pool).Where(found => stories.ContainsKey(found.Key))
            .Select(found => (stories[found.Key], found.Value / most));
    }
}
