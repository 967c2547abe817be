using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Series;

/// <summary>The stories of a series.</summary>
[PublicPage("before", "after")]
public sealed class ShowModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources) : PageModel
{
    public SinoNews.Articles.Series Series { get; private set; } = null!;

    public Listing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string? before, string? after, CancellationToken ct)
    {
        slug = Slug.Received(slug);
        if (await db.Series.AsNoTracking().SingleOrDefaultAsync(series => series.Slug == slug, ct) is not { } series)
            return NotFound();
        Series = series;
        sources.Add(PageTags.Series(series.Id));
        await masthead.EndWith(db.Articles.InSeries(series.Id).NextAfter, ct);
        Listing = await Listing.Of(db.Articles.Published(clock.Now).InSeries(series.Id), before, after, ct);
        return Listing.Stories.Count == 0 ? NotFound() : Page();
    }
}
