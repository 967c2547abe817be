using Microsoft.EntityFrameworkCore;

namespace SinoNews.Articles;

/// <summary>Packages by the thousand.</summary>
internal static class StoryPackageQueries
{
    // What is older keeps what it has until it is published again: of a large archive not all is drawn anew for a name.
    private const int Most = 10_000;

    /// <summary>Has the newest of these stories' made anew that readers see, or will see. At once, not by the next save: no page shows it.</summary>
    internal static Task<int> FallDue(this IQueryable<StoryPackage> packages, IQueryable<Article> stories, CancellationToken ct) => packages
        .Where(package => !package.IsDue && stories.Where(story => story.VisibleFrom != null).OrderByDescending(story => story.VisibleFrom).Take(Most).Select(story => story.Id).Contains(package.ArticleId))
        .ExecuteUpdateAsync(package => package.SetProperty(one => one.IsDue, true), ct);
}
