using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Settings;

/// <summary>A new section, or one that there is.</summary>
[FormSizeLimit(64 * 1024)]
public sealed class SectionModel(NewsDb db, SiteDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    [BindProperty]
    public SectionInput Input { get; set; } = SectionInput.Blank();

    /// <summary>Null while it is new.</summary>
    public Section? Section { get; private set; }

    /// <summary>True when stories stand in it, or it is the only one: then it can't be removed.</summary>
    public bool Stays { get; private set; }

    public Stale? Stale { get; private set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet(int? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        if (Section is not null)
            Input = SectionInput.From(Section);
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        if (Section is not null && Input.Version is null)
            return BadRequest();
        var slug = Section?.Slug ?? Input.NewSlug(ModelState);
        if (Input.Settings(ModelState) is not { } settings)
            return Again("لم يُحفظ القسم بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);
        return Section is null ? await Add(slug, settings, ct) : await Change(Section.Id, settings, ct);
    }

    public async Task<IActionResult> OnPostRemove(int? id, [FromForm] int? version, CancellationToken ct)
    {
        if (id is not { } section || version is not { } seen)
            return BadRequest();
        switch (await desk.Remove(section, seen, await bar.Me(), clock.Now, ct))
        {
            case Ruling<Section>.Done:
                return HttpContext.SeeOther($"{SectionsModel.Address}?done=removed");
            case Ruling<Section>.Conflict { Current: var current }:
                await Load(section, ct);
                ModelState.Clear();
                Input = SectionInput.From(current);
                return Again(
                    Stays ? "لا يُحذف قسم فيه مواد أو كانت فيه، ولا القسم الوحيد. يمكنك إخفاؤه." : "تغيّر القسم بعد أن فتحته، فلم يُحذف. هذا هو الآن.",
                    StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Add(string slug, SectionSettings settings, CancellationToken ct)
    {
        if (await desk.Add(slug, settings, await bar.Me(), clock.Now, ct) is Ruling<Section>.Done)
            return HttpContext.SeeOther($"{SectionsModel.Address}?done=added");
        ModelState.AddModelError("Input.Slug", "هذا العنوان لقسم آخر: اختر غيره.");
        return Again("لم يُحفظ القسم بعد: صحّح ما يلي.", StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> Change(int id, SectionSettings settings, CancellationToken ct)
    {
        switch (await desk.Change(id, Input.Version!.Value, settings, await bar.Me(), clock.Now, ct))
        {
            case Ruling<Section>.NoSuch:
                return NotFound();
            case Ruling<Section>.Conflict { Current: var current }:
                Stale = new Stale(
                    $"{SectionsModel.Address}/{id}",
                    SectionSettings.Differences(SectionSettings.Of(current), settings),
                    await Stale.Last(db, AdminActKind.SectionChanged, SiteDesk.Mark(current), ct));
                // Seen now: saving again is a decision, not a mistake.
                Input = Input with { Version = current.Version };
                return Again(null, StatusCodes.Status409Conflict);
            default:
                return HttpContext.SeeOther($"{SectionsModel.Address}?done=saved");
        }
    }

    private PageResult Again(string? problem, int status)
    {
        Problem = problem;
        return new PageResult { StatusCode = status };
    }

    private async Task<bool> Load(int? id, CancellationToken ct)
    {
        if (id is null)
            return true;
        Section = await db.Sections.AsNoTracking().SingleOrDefaultAsync(section => section.Id == id, ct);
        Stays = Section is not null && (await db.Sections.CountAsync(ct) == 1 || await db.IsInUse(Section, ct));
        return Section is not null;
    }
}
