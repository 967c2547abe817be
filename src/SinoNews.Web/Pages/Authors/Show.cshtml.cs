using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Authors;

/// <summary>The stories under one byline.</summary>
[PublicPage("before", "after")]
public sealed class ShowModel(NewsDb db, SiteClock clock, ListHeads heads) : PageModel
{
    public Author Author { get; private set; } = null!;

    public PictureRef? Portrait { get; private set; }

    public Listing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string? before, string? after, CancellationToken ct)
    {
        if (await heads.Author(slug, ct) is not { } author)
            return NotFound();
        Author = author;
        Portrait = (await db.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Id == author.PictureId, ct))?.Ref;
        Listing = await Listing.Of(db.WrittenBy(author.Id, clock.Now), before, after, ct);
        return Listing.Stories.Count == 0 ? NotFound() : Page();
    }
}
