using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>A new entry, or one that there is, with its history.</summary>
[FormSizeLimit(64 * 1024)]
public sealed partial class EditModel(NewsDb db, GlossaryDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    [BindProperty]
    public EntryInput Input { get; set; } = new();

    /// <summary>Null while it is new.</summary>
    public GlossaryEntry? Entry { get; private set; }

    /// <summary>Readers' stories that mention it.</summary>
    public int Mentions { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PastAct> History { get; private set; } = [];

    /// <summary>How what was typed differs from what somebody saved in between; null while nobody did.</summary>
    public IReadOnlyList<(string Label, string Saved, string Typed)>? Stale { get; private set; }

    /// <summary>There is something typed that a page without its fields would lose; so also of an entry that is deleted.</summary>
    public bool ShowsForm { get; private set; } = true;

    public string? Problem { get; private set; }

    /// <summary>The entries that stand in the way.</summary>
    public IReadOnlyList<EntryRef> InTheWay { get; private set; } = [];

    public IReadOnlyList<EntryProblem> Warnings { get; private set; } = [];

    public string? Done { get; private set; }

    public async Task<IActionResult> OnGet(int? id, string? done, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        Done = done switch { "added" => "أُضيف المدخل.", "saved" => "حُفظ المدخل.", "restored" => "استُعيد المدخل.", "same" => "لم يتغيّر شيء.", _ => null };
        if (Entry is not null)
        {
            Input = EntryInput.From(Entry);
            ShowsForm = !Entry.Deleted;
            if (ShowsForm)
                Warnings = await GlossaryDesk.WarningsOf(db, Entry, ct);
        }
        return Page();
    }

    public async Task<IActionResult> OnPost(int? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        if (Entry is not null && Input.Version is null)
            return BadRequest();
        if (Input.Words(ModelState) is not { } words)
            return Again("لم يُحفظ المدخل بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);
        try
        {
            var ruling = Entry is null
                ? await desk.Add(words, await bar.Me(), clock.Now, ct)
                : await desk.Revise(Entry.Id, Input.Version!.Value, words, await bar.Me(), clock.Now, ct);
            return Answer(ruling, words, Entry is null ? "added" : "saved");
        }
        catch (Exception exception) when (HttpContext.Met(exception) is not null)
        {
            return Again($"تعذّر الحفظ الآن: {StoreFaults.Of(exception)?.Words()}. لم يُحفظ المدخل، وما كتبته باقٍ هنا: حاول مرة أخرى بعد دقيقة.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private IActionResult Answer(EntryRuling ruling, EntryWords typed, string done)
    {
        switch (ruling)
        {
            case EntryRuling.Done { Entry.Id: var saved }:
                return HttpContext.SeeOther($"{IndexModel.Address}/{saved}?done={done}");
            case EntryRuling.AlreadyThere { Entry.Id: var same }:
                return HttpContext.SeeOther($"{IndexModel.Address}/{same}?done=same");
            case EntryRuling.Refused { Problems: var problems }:
                EntryInput.Tell(ModelState, problems);
                InTheWay = [.. problems.Select(problem => problem.Other).OfType<EntryRef>().DistinctBy(other => other.Id)];
                return Again("لم يُحفظ المدخل بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);
            case EntryRuling.Conflict { Current: var current }:
                Stale = EntryDifferences.Between(current.Words, typed);
                // Seen now: saving again is a decision, not a mistake.
                Input = Input with { Version = current.Version };
                return Again(null, StatusCodes.Status409Conflict);
            default:
                return NotFound();
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
        Entry = await db.AllGlossaryEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, ct);
        if (Entry is null)
            return false;
        Mentions = await db.Mentioning(Entry.Id, clock.Now).CountAsync(ct);
        var acts = await db.EntryActs.AsNoTracking().Include(act => act.By).Where(act => act.EntryId == id).OrderByDescending(act => act.Id).ToListAsync(ct);
        History = PastAct.Of(acts, Entry.Words);
        return true;
    }
}
