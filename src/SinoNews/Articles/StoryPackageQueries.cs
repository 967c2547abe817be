using Microsoft.EntityFrameworkCore;

namespace SinoNews.Articles;

/// <summary>Packages by the thousand.</summary>
internal static class StoryPackageQueries
{
    /// <summary>Has those of these stories made anew that readers see, or will see. At once, not by the next save: no page shows it.</summary>
    internal static Task<int> FallDue(this IQueryable<StoryPackage> packages, IQueryable<Article> stories, CancellationToken ct) => packages
        .Where(package => !package.IsDue && stories.Any(story => story.Id == package.ArticleId && story.VisibleFrom != null))
        .ExecuteUpdateAsync(package => package.SetProperty(one => one.IsDue, true), ct);
}
