using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>What a received file would change; once it is in, how it is taken back.</summary>
[FormSizeLimit(16 * 1024)]
public sealed class PlanModel(NewsDb db, LexiconCache lexicons, GlossaryDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    /// <summary>The most rows of one fate that are listed.</summary>
    public const int MostShown = 300;

    public GlossaryImport Import { get; private set; } = null!;

    /// <summary>Null once it is in.</summary>
    public ImportPlan? Plan { get; private set; }

    /// <summary>The glossary's version that the plan is of.</summary>
    public int Seen { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>What stayed when it was taken back, because somebody had changed it.</summary>
    public IReadOnlyList<string> Left { get; private set; } = [];

    public async Task<IActionResult> OnGet(long id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(long id, [FromForm] int? seen, CancellationToken ct)
    {
        if (seen is not { } version)
            return BadRequest();
        var ruling = await desk.Import(id, version, await bar.Me(), clock.Now, ct);
        if (ruling.Outcome is GlossaryImportOutcome.Stale)
            Problem = "تغيّر المعجم بعد هذه المعاينة، فلم يدخل شيء. هذا ما سيتغيّر الآن.";
        return await Answer(id, ruling, ct);
    }

    public async Task<IActionResult> OnPostUndo(long id, CancellationToken ct)
    {
        var ruling = await desk.UndoImport(id, await bar.Me(), clock.Now, ct);
        Left = ruling.Left;
        return await Answer(id, ruling, ct);
    }

    private async Task<IActionResult> Answer(long id, ImportRuling ruling, CancellationToken ct)
    {
        if (Problem is null && Left.Count == 0 && ruling.Outcome is not GlossaryImportOutcome.NoSuch)
            return HttpContext.SeeOther($"{ImportModel.Address}/{id}");
        if (!await Load(id, ct))
            return NotFound();
        return new PageResult { StatusCode = Problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    private async Task<bool> Load(long id, CancellationToken ct)
    {
        if (await db.GlossaryImports.AsNoTracking().Include(import => import.By).SingleOrDefaultAsync(import => import.Id == id, ct) is not { } import)
            return false;
        Import = import;
        var lexicon = await lexicons.Of(db, ct);
        Seen = lexicon.Version;
        Plan = import.AppliedAt is null ? ImportPlan.Of(lexicon.Entries, import.Rows) : null;
        return true;
    }
}
