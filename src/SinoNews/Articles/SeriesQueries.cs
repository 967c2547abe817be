using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>Where a story stands in its series.</summary>
/// <param name="Number">From 1, in the order of publication.</param>
/// <param name="Previous">What is read before it; null for the first.</param>
/// <param name="Next">What is read after it; null for the last.</param>
public sealed record SeriesPlace(int Id, string Slug, string Name, int Number, int Total, StoryLink? Previous, StoryLink? Next);

/// <summary>A story that is only named.</summary>
public sealed record StoryLink(long Id, string Slug, string Title);

/// <summary>The readers' queries of series: their stories, the oldest first.</summary>
public static class SeriesQueries
{
    public static IQueryable<Article> InSeries(this IQueryable<Article> articles, int seriesId) => articles.Where(article => article.SeriesId == seriesId);

    /// <summary>Null where the story is in none, or alone in it.</summary>
    public static async Task<SeriesPlace?> PlaceInSeries(this NewsDb db, FullStory story, DateTime now, CancellationToken ct)
    {
        if (story.Series is not { } series || story.VisibleFrom is not { } at)
            return null;
        var all = db.Articles.AsNoTracking().Published(now).InSeries(series.Id);
        var here = new Cursor(at, story.Id);
        var total = await all.CountAsync(ct);
        if (total < 2)
            return null;
        return new SeriesPlace(
            series.Id, series.Slug, series.Name, 1 + await all.OlderThan(here).CountAsync(ct), total,
            await all.OlderThan(here).NewestFirst().Links().FirstOrDefaultAsync(ct),
            await all.NewerThan(here).OldestFirst().Links().FirstOrDefaultAsync(ct));
    }

    private static IQueryable<StoryLink> Links(this IQueryable<Article> articles) =>
        articles.Select(article => new StoryLink(article.Id, article.Slug, article.Title));
}
