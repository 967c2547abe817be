using Microsoft.EntityFrameworkCore;

namespace SinoNews.Articles;

/// <summary>A correction in the public list.</summary>
/// <param name="Withdrawn">The story is named, but nothing of it is left to link to.</param>
public sealed record ListedCorrection(long Id, DateTime At, string Note, long ArticleId, string Title, string Slug, bool Withdrawn);

/// <summary>The readers' queries of corrections: what was wrong stays told after its story was withdrawn.</summary>
public static class CorrectionQueries
{
    public static IQueryable<Correction> Told(this IQueryable<Correction> corrections, DateTime now) =>
        corrections.Where(correction => correction.At <= now && (correction.Article.VisibleFrom <= now
            || (correction.Article.State == ArticleState.Withdrawn && !correction.Article.Binned)));

    public static IQueryable<Correction> NewestFirst(this IQueryable<Correction> corrections) =>
        corrections.OrderByDescending(correction => correction.At).ThenByDescending(correction => correction.Id);

    public static IQueryable<Correction> OldestFirst(this IQueryable<Correction> corrections) =>
        corrections.OrderBy(correction => correction.At).ThenBy(correction => correction.Id);

    public static IQueryable<Correction> OlderThan(this IQueryable<Correction> corrections, Cursor cursor) =>
        corrections.Where(correction => correction.At <= cursor.VisibleFrom && (correction.At < cursor.VisibleFrom || correction.Id < cursor.Id));

    public static IQueryable<Correction> NewerThan(this IQueryable<Correction> corrections, Cursor cursor) =>
        corrections.Where(correction => correction.At >= cursor.VisibleFrom && (correction.At > cursor.VisibleFrom || correction.Id > cursor.Id));

    public static IQueryable<ListedCorrection> Listed(this IQueryable<Correction> corrections) =>
        corrections.AsNoTracking().Select(correction => new ListedCorrection(
            correction.Id, correction.At, correction.Note, correction.ArticleId, correction.Article.Title, correction.Article.Slug,
            correction.Article.State == ArticleState.Withdrawn));

    /// <summary>A story's own, as they came.</summary>
    public static async Task<IReadOnlyList<Correction>> Of(this IQueryable<Correction> corrections, long articleId, CancellationToken ct) =>
        await corrections.AsNoTracking().Where(correction => correction.ArticleId == articleId).OrderBy(correction => correction.Id).ToListAsync(ct);
}
