using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Settings;

/// <summary>What the site is called, where it keeps its days, and where else it is to be found.</summary>
[FormSizeLimit(64 * 1024)]
public sealed class SiteModel(NewsDb db, SiteDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int Recent = 11;

    internal const string Address = "/newsroom/settings";

    [BindProperty]
    public SiteInput Input { get; set; } = new();

    /// <summary>How stories take comments where nobody said otherwise; set among the comments' rules.</summary>
    public CommentMode Mode { get; private set; }

    /// <summary>The newest of the library, to choose the logo among.</summary>
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    public Stale? Stale { get; private set; }

    public bool Saved { get; private set; }

    public async Task OnGet(string? done, CancellationToken ct)
    {
        Saved = done is "saved";
        Input = SiteInput.From(await db.Sites.AsNoTracking().SingleAsync(ct));
        await Load(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Input.Version is not { } seen)
            return BadRequest();
        Input = Input.Trimmed();
        var zone = await db.Sites.Select(site => site.TimeZone).SingleAsync(ct);
        if (Input.LogoId is { } logo && !await db.Pictures.AnyAsync(picture => picture.Id == logo, ct))
            ModelState.AddModelError("Input.LogoId", "لم تعد هذه الصورة في المكتبة: اختر غيرها.");
        if (Input.Settings(zone, ModelState) is not { } settings)
            return await Again(StatusCodes.Status400BadRequest, ct);
        switch (await desk.Change(seen, settings, await bar.Me(), clock.Now, ct))
        {
            case Ruling<Site>.Conflict { Current: var current }:
                Stale = new Stale(Address, SiteSettings.Differences(SiteSettings.Of(current), settings), await Stale.Last(db, AdminActKind.SiteChanged, "", ct));
                // Seen now: saving again is a decision, not a mistake.
                Input = Input with { Version = current.Version };
                return await Again(StatusCodes.Status409Conflict, ct);
            case Ruling<Site>.Done { Now: var now }:
                clock.Follow(now.TimeZone);
                break;
        }
        return HttpContext.SeeOther($"{Address}?done=saved");
    }

    private async Task<PageResult> Again(int status, CancellationToken ct)
    {
        await Load(ct);
        return new PageResult { StatusCode = status };
    }

    private async Task Load(CancellationToken ct)
    {
        Mode = await db.CommentPolicies.Select(policy => policy.Mode).SingleAsync(ct);
        Pictures = await db.Pictures.ToChooseFrom(Input.LogoId, Recent, ct);
    }
}
