using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>The lists that are short enough to be given whole: sections and authors.</summary>
internal static class ListsApi
{
    internal static void MapLists(this IEndpointRouteBuilder api)
    {
        api.MapRead("/sections", Sections, "listSections", "The sections of the paper", "In the order of the navigation.");
        api.MapRead("/authors", Authors, "listAuthors", "Who writes for the paper", "Everybody whose stories are published, by name.");
    }

    private static async Task<Ok<ApiList<ApiSection>>> Sections(HttpContext http, Masthead masthead, ApiLinks links, CancellationToken ct)
    {
        await masthead.Open(ct);
        return TypedResults.Ok(links.Page<ApiSection>(http, [.. masthead.Sections.Select(section => Of(section, links))], null, null));
    }

    private static async Task<Ok<ApiList<ApiAuthor>>> Authors(
        HttpContext http, NewsDb db, Masthead masthead, SiteClock clock, PageSources sources, ApiLinks links, CancellationToken ct)
    {
        await masthead.Open(ct);
        var now = clock.Now;
        sources.Add(PageTags.Search); // whatever a story changes of its bylines
        await masthead.EndWith(db.Articles.NextAfter, ct);
        var authors = await db.Authors.AsNoTracking().Where(author => db.ArticleAuthors.Any(byline => byline.AuthorId == author.Id && byline.VisibleFrom <= now)).ToListAsync(ct);
        return TypedResults.Ok(links.Page<ApiAuthor>(http, [.. authors.OrderBy(author => author.Slug, StringComparer.Ordinal).Select(author => Of(author, links))], null, null));
    }

    private static ApiSection Of(Section section, ApiLinks links) =>
        new(section.Slug, section.Name, section.Description, links.Section(section).Url, links.Absolute($"/api/articles{QueryString.Create("section", section.Slug)}"));

    private static ApiAuthor Of(Author author, ApiLinks links) =>
        new(author.Slug, author.Name, author.Bio, links.Author(author).Url, links.Absolute($"/api/articles{QueryString.Create("author", author.Slug)}"));
}
