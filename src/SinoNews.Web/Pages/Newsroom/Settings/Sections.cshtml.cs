using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Settings;

/// <summary>The sections in their order.</summary>
[FormSizeLimit(16 * 1024)]
public sealed class SectionsModel(NewsDb db, SiteDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    internal const string Address = "/newsroom/sections";

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>Published stories of each, by its id.</summary>
    public IReadOnlyDictionary<int, int> Counts { get; private set; } = new Dictionary<int, int>();

    /// <summary>The order as its forms send it back.</summary>
    public string Seen => string.Join(',', Sections.Select(section => section.Id.ToString(CultureInfo.InvariantCulture)));

    public string? Done { get; private set; }

    /// <summary>True when somebody changed the order in between: nothing was moved.</summary>
    public bool Stale { get; private set; }

    public async Task OnGet(string? done, CancellationToken ct)
    {
        Done = done switch
        {
            "moved" => "تغيّر ترتيب الأقسام، ويراه القرّاء من الآن.",
            "added" => "أُضيف القسم.",
            "saved" => "حُفظ القسم.",
            "removed" => "حُذف القسم.",
            _ => null,
        };
        await Load(ct);
    }

    public async Task<IActionResult> OnPostMove([FromForm] int? id, [FromForm] string? to, [FromForm] string? seen, CancellationToken ct)
    {
        if (id is not { } section || to is not ("up" or "down"))
            return BadRequest();
        var order = (seen ?? "").Split(',').Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0).ToList();
        switch (await desk.Move(section, to is "up", order, await bar.Me(), clock.Now, ct))
        {
            case Ruling<Section>.NoSuch:
                return NotFound();
            case Ruling<Section>.Conflict:
                Stale = true;
                await Load(ct);
                return new PageResult { StatusCode = StatusCodes.Status409Conflict };
            default:
                return HttpContext.SeeOther($"{Address}?done=moved");
        }
    }

    private async Task Load(CancellationToken ct)
    {
        Sections = await db.Sections.AsNoTracking().InOrder().ToListAsync(ct);
        Counts = await db.Articles.Published(clock.Now).GroupBy(article => article.SectionId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }
}
