using Microsoft.EntityFrameworkCore;

namespace SinoNews.Articles;

/// <summary>When a list changes by itself: at the time of the next story that is scheduled into it. One look at the list's own index.</summary>
public static class Upcoming
{
    /// <param name="stories">The list, with what is scheduled in it.</param>
    /// <returns>UTC; null when nothing is scheduled.</returns>
    public static Task<DateTime?> NextAfter(this IQueryable<Article> stories, DateTime now, CancellationToken ct) =>
        stories.Where(article => article.VisibleFrom > now).OrderBy(article => article.VisibleFrom).Select(article => article.VisibleFrom).FirstOrDefaultAsync(ct);

    /// <summary>The same of a tag, a byline or an entry of the glossary.</summary>
    public static Task<DateTime?> NextAfter<T>(this IQueryable<T> list, DateTime now, CancellationToken ct) where T : ListEntry =>
        list.Where(entry => entry.VisibleFrom > now).OrderBy(entry => entry.VisibleFrom).Select(entry => entry.VisibleFrom).FirstOrDefaultAsync(ct);
}
