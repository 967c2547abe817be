using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Tags;

/// <summary>The stories that share a tag.</summary>
[PublicPage("before", "after")]
public sealed class ShowModel(NewsDb db, SiteClock clock, ListHeads heads) : PageModel
{
    public Tag Tag { get; private set; } = null!;

    public Listing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string? before, string? after, CancellationToken ct)
    {
        if (await heads.Tag(slug, ct) is not { } tag)
            return NotFound();
        Tag = tag;
        Listing = await Listing.Of(db.Tagged(tag.Id, clock.Now), before, after, ct);
        return Listing.Stories.Count == 0 ? NotFound() : Page();
    }
}
