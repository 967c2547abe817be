using Microsoft.EntityFrameworkCore;

namespace SinoNews.Articles;

/// <summary>The archive: which days have stories.</summary>
public static class ArchiveQueries
{
    /// <summary>The times at which stories appeared in a span, from the index alone. The caller turns them into days of its zone.</summary>
    /// <param name="from">UTC, inclusive.</param>
    /// <param name="to">UTC, exclusive.</param>
    public static async Task<IReadOnlyList<DateTime>> TimesBetween(
        this IQueryable<Article> articles, DateTime from, DateTime to, CancellationToken ct) =>
        await articles.Between(from, to).Select(article => article.VisibleFrom!.Value).ToListAsync(ct);
}
