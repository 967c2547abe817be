using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>The tags of published stories.</summary>
internal static class TagsApi
{
    internal static void MapTags(this IEndpointRouteBuilder api) =>
        api.MapRead("/tags", List, "listTags", "The tags of stories", "Those that a published story has, in the order of their slugs.", "cursor", "limit")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<ApiList<ApiTag>>, ProblemHttpResult>> List(
        string? cursor, string? limit, HttpContext http, NewsDb db, Masthead masthead, SiteClock clock, PageSources sources, ApiLinks links, CancellationToken ct)
    {
        var last = Slug.Received(cursor);
        if (cursor is not null && (last.Length is 0 or > ApiQuery.LongestCursor || Slug.From(last) != last))
            return ApiProblems.Wrong("cursor", "one as next gives it");
        if (ApiQuery.Limit(limit) is not { } count)
            return ApiProblems.Wrong("limit", ApiQuery.LimitIs);
        await masthead.Open(ct);
        var now = clock.Now;
        sources.Add(PageTags.Search); // whatever a story changes of its tags
        await masthead.EndWith(db.Articles.NextAfter, ct);
        var tags = await db.Tags.AsNoTracking()
            .Where(tag => tag.Slug.CompareTo(last) > 0 && db.ArticleTags.Any(tagged => tagged.TagId == tag.Id && tagged.VisibleFrom <= now))
            .OrderBy(tag => tag.Slug).Take(count + 1).ToListAsync(ct);
        var shown = tags.Take(count).ToList();
        return TypedResults.Ok(links.Page<ApiTag>(http, [.. shown.Select(tag => Of(tag, links))], tags.Count > count ? ("cursor", shown[^1].Slug) : null, null, ("limit", limit)));
    }

    private static ApiTag Of(Tag tag, ApiLinks links) =>
        new(tag.Slug, tag.Name, links.Tag(tag).Url, links.Absolute($"/api/articles{QueryString.Create("tag", tag.Slug)}"));
}
