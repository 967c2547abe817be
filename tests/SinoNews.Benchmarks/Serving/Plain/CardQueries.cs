using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>Lists of stories that the site has no compiled query of its own for.</summary>
internal static class CardQueries
{
    public static readonly Func<NewsDb, DateTime, IAsyncEnumerable<StoryCard>> Picks = EF.CompileAsyncQuery((NewsDb db, DateTime now) =>
        db.HomePicks
            .Where(pick => pick.ArrangementNumber == db.HomeArrangements.Max(arrangement => (int?)arrangement.Number)
                && pick.Article.VisibleFrom <= pick.Since && pick.Article.VisibleFrom <= now)
            .OrderBy(pick => pick.Position).Select(pick => pick.Article).AsNoTracking().Select(ArticleQueries.Card));

    public static readonly Func<NewsDb, List<long>, DateTime, IAsyncEnumerable<StoryCard>> Of = EF.CompileAsyncQuery((NewsDb db, List<long> ids, DateTime now) =>
        db.Articles.Where(article => ids.Contains(article.Id) && article.VisibleFrom <= now).AsNoTracking().Select(ArticleQueries.Card));
}
