using Microsoft.EntityFrameworkCore;

namespace SinoNews.Articles;

/// <summary>A row of the newsroom's list of stories.</summary>
public sealed record NewsroomRow(
    long Id,
    string Title,
    string SectionName,
    ArticleState State,
    string Byline,
    DateTime EditedAt,
    int CommentCount,
    int? CreatedById,
    bool HasUnpublishedChanges);

/// <summary>The newsroom's queries over all stories that are not in the bin.</summary>
public static class NewsroomList
{
    public const int PageSize = 20;

    /// <param name="state">Null for all.</param>
    /// <param name="after">The id of the last row of the page before.</param>
    public static async Task<IReadOnlyList<NewsroomRow>> NewsroomPage(
        this IQueryable<Article> articles, ArticleState? state, long? after, CancellationToken ct)
    {
        var stories = articles.AsNoTracking().Where(article => !article.Binned);
        if (state is { } one)
            stories = stories.Where(article => article.State == one);
        if (after is { } id && await articles.Where(article => article.Id == id).Select(article => article.EditedAt).ToListAsync(ct) is [var edited])
            stories = stories.Where(article => article.EditedAt <= edited && (article.EditedAt < edited || article.Id < id));
        return await stories.OrderByDescending(article => article.EditedAt).ThenByDescending(article => article.Id).Take(PageSize + 1)
            .Select(article => new NewsroomRow(
                article.Id,
                article.Title,
                article.Section.Name,
                article.State,
                article.Byline,
                article.EditedAt,
                article.CommentCount,
                article.CreatedById,
                article.LiveRevision != null && article.LiveRevision != article.LatestRevision))
            .ToListAsync(ct);
    }

    public static async Task<IReadOnlyDictionary<ArticleState, int>> NewsroomCounts(this IQueryable<Article> articles, CancellationToken ct) =>
        await articles.Where(article => !article.Binned).GroupBy(article => article.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
}
