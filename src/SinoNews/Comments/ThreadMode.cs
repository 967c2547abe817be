using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>How a story takes comments, as its editors see it.</summary>
/// <param name="Own">The story's own mode; null where its section or the house decides.</param>
/// <param name="Effective">What holds for it now.</param>
public sealed record ThreadMode(long ArticleId, string Title, CommentMode? Own, CommentMode Effective);

/// <summary>The queries of a story's thread as a whole.</summary>
public static class ThreadModeQueries
{
    /// <returns>Null when there is no such story.</returns>
    public static async Task<ThreadMode?> ThreadMode(this NewsDb db, long articleId, DateTime now, CancellationToken ct)
    {
        var policy = await db.CommentPolicies.AsNoTracking().SingleAsync(ct);
        var story = await db.Articles.Where(article => article.Id == articleId && !article.Binned)
            .Select(article => new { article.Title, article.CommentMode, Sections = article.Section.CommentMode, article.VisibleFrom }).SingleOrDefaultAsync(ct);
        return story is null ? null
            : new ThreadMode(articleId, story.Title, story.CommentMode, policy.ModeOf(story.CommentMode, story.Sections, story.VisibleFrom, now));
    }
}
