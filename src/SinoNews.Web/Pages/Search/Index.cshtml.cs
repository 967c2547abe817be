using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Search;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Search;

/// <summary>The search: its form, what was found, and what to do when nothing was.</summary>
[PublicPage("q", "section", "kind", "author", "from", "to", "period", "sort", "page")]
public sealed class IndexModel(
    ArticleSearch search, SearchMisses misses, NewsDb db, Masthead masthead, RateLimits limits, SiteClock clock, PageSources sources) : PageModel
{
    private const int LatestCount = 4;

    public SearchAddress Asked { get; private set; } = new();

    public Author? Author { get; private set; }

    /// <summary>Null where nothing was searched for.</summary>
    public SearchResults? Results { get; private set; }

    public SearchFilters? Filters { get; private set; }

    public NumberedPages Pages => NumberedPages.Of(Asked, Results?.Total ?? 0);

    /// <summary>The network searched too often, and must wait.</summary>
    public bool MustWait { get; private set; }

    /// <summary>For a reader who found nothing, or has not searched yet.</summary>
    public IReadOnlyList<StoryCard> Latest { get; private set; } = [];

    public bool FoundNothing => Results is { Total: 0 };

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        await masthead.Open(ct);
        sources.Add(PageTags.Search, PageTags.Names);
        Asked = SearchAddress.Of(Request.Query);
        Asked = Asked with { Sections = [.. Asked.Sections.Where(slug => masthead.Section(slug) is not null)] };
        Author = Asked.Author is { } slug ? await db.Authors.AsNoTracking().SingleOrDefaultAsync(author => author.Slug == slug, ct) : null;
        Asked = Asked with { Author = Author?.Slug };
        if (Asked.Words.Length > 0 && limits.RefusesSearch(HttpContext))
            return Wait();
        return Asked.Words.Length > 0 && !await Find(ct) ? NotFound() : await Show(ct);
    }

    /// <returns>False for a page that there is not.</returns>
    private async Task<bool> Find(CancellationToken ct)
    {
        var days = SearchDays.Of(Asked);
        if (days.FromProblem is { } from)
            ModelState.AddModelError("from", from);
        if (days.ToProblem is { } to)
            ModelState.AddModelError("to", to);
        var results = await search.Find(Query(days), clock.Now, ct);
        if (results.IsEmptyQuery)
            return true;
        Results = results;
        Filters = new SearchFilters(Asked, days, Author, results, masthead);
        // Staff who look at what readers miss would count themselves.
        if (FoundNothing && !Asked.IsFiltered && User.Identity is not { IsAuthenticated: true })
        {
            misses.Note(Asked.Words);
            sources.KeepOut(); // the next time counts too
        }
        return Asked.Page == 1 || results.Total == 0 || Asked.Page <= Pages.Last;
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (Results is null or { Total: 0 })
            Latest = await db.Articles.Published(clock.Now).NewestFirst().Take(LatestCount).Cards().ToListAsync(ct);
        return Page();
    }

    private PageResult Wait()
    {
        MustWait = true;
        Response.Headers.CacheControl = "no-store";
        return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    private SearchQuery Query(SearchDays days)
    {
        return new SearchQuery
        {
            Words = Asked.Words,
            SectionIds = [.. Asked.Sections.Select(slug => masthead.Section(slug)!.Id)],
            Kinds = Asked.Kinds,
            AuthorId = Author?.Id,
            From = days.From is { } first ? clock.StartOf(first) : null,
            To = days.To is { } last ? clock.StartOf(last.AddDays(1)) : null,
            Since = Asked.Period?.Since(clock.Now),
            Order = Asked.Order,
            Page = Math.Min(Asked.Page, ArticleSearch.MaxPages),
        };
    }
}
