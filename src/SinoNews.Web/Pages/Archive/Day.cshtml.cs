using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Archive;

/// <summary>One day of the paper, in the site's zone.</summary>
[PublicPage("before", "after")]
public sealed class DayModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources) : PageModel
{
    public DateOnly Day { get; private set; }

    public Listing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string year, string month, string day, string? before, string? after, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year is 1 or 9999)
            return NotFound();
        Day = date;
        sources.Add(PageTags.Day(date));
        await masthead.EndWith(db.Articles.NextAfter, ct);
        var stories = db.Articles.Published(clock.Now).Between(clock.StartOf(date), clock.StartOf(date.AddDays(1)));
        Listing = await Listing.Of(stories, before, after, ct);
        return Listing.IsPastTheEnd || (Listing.Stories.Count == 0 && date > clock.Today) ? NotFound() : Page();
    }
}
