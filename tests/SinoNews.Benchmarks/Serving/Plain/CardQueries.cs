using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>The lists of stories, by EF's compiled queries, with the site's own projection.</summary>
internal static class CardQueries
{
    private static readonly Expression<Func<Article, StoryCard>> Card = article => new StoryCard(
        article.Id,
        article.Slug,
        article.Title,
        article.Standfirst,
        article.Description,
        article.Section.Look,
        article.Section.Name,
        article.Section.StoryGlyphs,
        article.Byline,
        article.VisibleFrom!.Value,
        article.ModifiedAt,
        article.LiveUntil,
        article.ReadingMinutes,
        article.CommentCount,
        article.Glyphs,
        article.Illustration,
        article.Picture == null ? null : new PictureRef(
            article.Picture.Hash, article.Picture.Width, article.Picture.Height, article.Picture.FocusX, article.Picture.FocusY, article.Picture.Colour, article.Picture.Alt));

    public static readonly Func<NewsDb, DateTime, int, IAsyncEnumerable<StoryCard>> Newest = EF.CompileAsyncQuery((NewsDb db, DateTime now, int count) =>
        db.Articles.Where(article => article.VisibleFrom <= now)
            .OrderByDescending(article => article.VisibleFrom).ThenByDescending(article => article.Id).Take(count).AsNoTracking().Select(Card));

    public static readonly Func<NewsDb, int, DateTime, int, IAsyncEnumerable<StoryCard>> NewestOfSection = EF.CompileAsyncQuery((NewsDb db, int section, DateTime now, int count) =>
        db.Articles.Where(article => article.SectionId == section && article.VisibleFrom <= now)
            .OrderByDescending(article => article.VisibleFrom).ThenByDescending(article => article.Id).Take(count).AsNoTracking().Select(Card));

    public static readonly Func<NewsDb, int, DateTime, int, IAsyncEnumerable<StoryCard>> NewestOfTag = EF.CompileAsyncQuery((NewsDb db, int tag, DateTime now, int count) =>
        db.ArticleTags.Where(entry => entry.TagId == tag && entry.VisibleFrom <= now)
            .OrderByDescending(entry => entry.VisibleFrom).ThenByDescending(entry => entry.ArticleId).Take(count).Select(entry => entry.Article).AsNoTracking().Select(Card));

    public static readonly Func<NewsDb, DateTime, IAsyncEnumerable<StoryCard>> Picks = EF.CompileAsyncQuery((NewsDb db, DateTime now) =>
        db.HomePicks
            .Where(pick => pick.ArrangementNumber == db.HomeArrangements.Max(arrangement => (int?)arrangement.Number)
                && pick.Article.VisibleFrom <= pick.Since && pick.Article.VisibleFrom <= now)
            .OrderBy(pick => pick.Position).Select(pick => pick.Article).AsNoTracking().Select(Card));

    public static readonly Func<NewsDb, List<long>, DateTime, IAsyncEnumerable<StoryCard>> Of = EF.CompileAsyncQuery((NewsDb db, List<long> ids, DateTime now) =>
        db.Articles.Where(article => ids.Contains(article.Id) && article.VisibleFrom <= now).AsNoTracking().Select(Card));
}
