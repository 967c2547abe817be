using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages;

/// <summary>The front page: what editors put at its head, else the newest.</summary>
public sealed class IndexModel(NewsDb db, SiteClock clock, Masthead masthead) : PageModel
{
    public HomePage Home { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct)
    {
        await masthead.Load(ct);
        Home = await db.HomePage(await db.HomePicks(clock.Now, ct), masthead.Sections, clock.Now, ct);
    }
}
