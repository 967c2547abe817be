using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>The list of a tag, over the tag's own index: the same phrases as <see cref="ArticleQueries"/>.</summary>
public static class TagQueries
{
    public static IQueryable<ArticleTag> Tagged(this NewsDb db, int tagId, DateTime now) =>
        db.ArticleTags.Where(tagged => tagged.TagId == tagId && tagged.VisibleFrom <= now);

    public static IQueryable<ArticleTag> NewestFirst(this IQueryable<ArticleTag> tagged) =>
        tagged.OrderByDescending(t => t.VisibleFrom).ThenByDescending(t => t.ArticleId);

    public static IQueryable<ArticleTag> OldestFirst(this IQueryable<ArticleTag> tagged) =>
        tagged.OrderBy(t => t.VisibleFrom).ThenBy(t => t.ArticleId);

    public static IQueryable<ArticleTag> OlderThan(this IQueryable<ArticleTag> tagged, Cursor cursor) =>
        tagged.Where(t => t.VisibleFrom <= cursor.VisibleFrom && (t.VisibleFrom < cursor.VisibleFrom || t.ArticleId < cursor.Id));

    public static IQueryable<ArticleTag> NewerThan(this IQueryable<ArticleTag> tagged, Cursor cursor) =>
        tagged.Where(t => t.VisibleFrom >= cursor.VisibleFrom && (t.VisibleFrom > cursor.VisibleFrom || t.ArticleId > cursor.Id));

    public static IQueryable<StoryCard> Cards(this IQueryable<ArticleTag> tagged) => tagged.Select(t => t.Article).Cards();
}
