using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>The published comments of a story.</summary>
internal static class CommentsApi
{
    internal static void MapComments(this IEndpointRouteBuilder api) =>
        api.MapRead("/articles/{id:long}/comments", List, "listComments", "The comments of a story",
                "Threads in the order they were opened, each with its replies. Only what readers see: nothing that waits or was turned away, and nothing of who wrote it but the name.",
                "cursor", "limit")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<Results<Ok<ApiList<ApiThread>>, ProblemHttpResult>> List(
        long id, string? cursor, string? limit, HttpContext http, NewsDb db, Masthead masthead, SiteClock clock, PageSources sources, ApiLinks links, CancellationToken ct)
    {
        if (Place(cursor) is not { } last)
            return ApiProblems.Wrong("cursor", "one as next gives it");
        if (ApiQuery.Limit(limit) is not { } count)
            return ApiProblems.Wrong("limit", ApiQuery.LimitIs);
        await masthead.Open(ct);
        var now = clock.Now;
        var story = await db.Articles.Where(article => article.Id == id)
            .Select(article => new { IsVisible = article.VisibleFrom <= now, IsWithdrawn = article.State == ArticleState.Withdrawn && !article.Binned, article.WithdrawalReason }).SingleOrDefaultAsync(ct);
        if (story is not { IsVisible: true })
            return story is { IsWithdrawn: true } ? ArticlesApi.Withdrawn(story.WithdrawalReason) : ApiProblems.Unknown("id");
        sources.AddCards(id);
        var threads = await db.ThreadsAfter(id, last, count + 1, ct);
        var shown = threads.Take(count).ToList();
        return TypedResults.Ok(links.Page<ApiThread>(
            http, [.. shown.Select(thread => Thread(thread, clock))],
            threads.Count > count ? ("cursor", shown[^1].Opening.Id.ToString(CultureInfo.InvariantCulture)) : null, null, ("limit", limit)));
    }

    private static long? Place(string? cursor) =>
        cursor is null ? 0 : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static ApiThread Thread(CommentThread thread, SiteClock clock) =>
        new(Comment(thread.Opening, clock), thread.Opening.PinnedAt is not null, [.. thread.Replies.Select(reply => Comment(reply, clock))]);

    private static ApiComment Comment(PublicComment comment, SiteClock clock) =>
        new(comment.Id, comment.Name, comment.Text, clock.Local(comment.CreatedAt), comment.IsStaffs);
}
