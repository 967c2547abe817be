using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// The newest stories of the lists that most pages begin with, newest first. Compiled once: to put such a query together
/// and to find its translation costs EF more than SQLite needs to answer it (measured by <c>serve-limit</c>).
/// </summary>
public static class NewestStories
{
    private static readonly Func<NewsDb, DateTime, int, IAsyncEnumerable<StoryCard>> All = EF.CompileAsyncQuery((NewsDb db, DateTime now, int count) =>
        db.Articles.Where(article => article.VisibleFrom <= now)
            .OrderByDescending(article => article.VisibleFrom).ThenByDescending(article => article.Id).Take(count).AsNoTracking().Select(ArticleQueries.Card));

    private static readonly Func<NewsDb, int, DateTime, int, IAsyncEnumerable<StoryCard>> OfSection = EF.CompileAsyncQuery((NewsDb db, int section, DateTime now, int count) =>
        db.Articles.Where(article => article.SectionId == section && article.VisibleFrom <= now)
            .OrderByDescending(article => article.VisibleFrom).ThenByDescending(article => article.Id).Take(count).AsNoTracking().Select(ArticleQueries.Card));

    private static readonly Func<NewsDb, int, DateTime, int, IAsyncEnumerable<StoryCard>> OfTag = EF.CompileAsyncQuery((NewsDb db, int tag, DateTime now, int count) =>
        db.ArticleTags.Where(entry => entry.TagId == tag && entry.VisibleFrom <= now)
            .OrderByDescending(entry => entry.VisibleFrom).ThenByDescending(entry => entry.ArticleId).Take(count)
            .Select(entry => entry.Article).AsNoTracking().Select(ArticleQueries.Card));

    private static readonly Func<NewsDb, int, DateTime, int, IAsyncEnumerable<StoryCard>> OfAuthor = EF.CompileAsyncQuery((NewsDb db, int author, DateTime now, int count) =>
        db.ArticleAuthors.Where(entry => entry.AuthorId == author && entry.VisibleFrom <= now)
            .OrderByDescending(entry => entry.VisibleFrom).ThenByDescending(entry => entry.ArticleId).Take(count)
            .Select(entry => entry.Article).AsNoTracking().Select(ArticleQueries.Card));

    public static async Task<IReadOnlyList<StoryCard>> Newest(this NewsDb db, int count, DateTime now, CancellationToken ct) => await All(db, now, count).ToListAsync(ct);

    public static async Task<IReadOnlyList<StoryCard>> NewestInSection(this NewsDb db, int sectionId, int count, DateTime now, CancellationToken ct) =>
        await OfSection(db, sectionId, now, count).ToListAsync(ct);

    public static async Task<IReadOnlyList<StoryCard>> NewestTagged(this NewsDb db, int tagId, int count, DateTime now, CancellationToken ct) =>
        await OfTag(db, tagId, now, count).ToListAsync(ct);

    public static async Task<IReadOnlyList<StoryCard>> NewestBy(this NewsDb db, int authorId, int count, DateTime now, CancellationToken ct) =>
        await OfAuthor(db, authorId, now, count).ToListAsync(ct);
}
