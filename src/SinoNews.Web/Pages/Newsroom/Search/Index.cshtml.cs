using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Search;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Search;

/// <summary>What readers look for in vain, and how the search's index stands.</summary>
public sealed class IndexModel(NewsDb db, SiteClock clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<SearchMiss> Misses { get; private set; } = [];

    public IndexReport Report { get; private set; } = null!;

    public void OnGet() => (Misses, Report) = (SearchMisses.MostAsked(db, Most, clock.Today), IndexReport.Of(db));
}
