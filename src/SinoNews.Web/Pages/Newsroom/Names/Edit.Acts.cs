using Microsoft.AspNetCore.Mvc;
using SinoNews.Names;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>What is done to an entry but for its words: deleted, brought back, made as it was.</summary>
public sealed partial class EditModel
{
    public async Task<IActionResult> OnPostDelete(int? id, [FromForm] int? version, CancellationToken ct)
    {
        if (id is not { } entry || version is not { } seen)
            return BadRequest();
        switch (await desk.Delete(entry, seen, await bar.Me(), clock.Now, ct))
        {
            case EntryRuling.Done:
                return HttpContext.SeeOther($"{IndexModel.Address}?deleted={entry}");
            case EntryRuling.Conflict:
                return await Anew(entry, "تغيّر المدخل بعد أن فتحته، فلم يُحذف. هذا هو الآن.", StatusCodes.Status409Conflict, ct);
            default:
                return NotFound();
        }
    }

    /// <summary>Takes a deletion back.</summary>
    public async Task<IActionResult> OnPostRestore(int? id, CancellationToken ct)
    {
        if (id is not { } entry)
            return BadRequest();
        switch (await desk.Restore(entry, await bar.Me(), clock.Now, ct))
        {
            case EntryRuling.Done or EntryRuling.AlreadyThere:
                return HttpContext.SeeOther($"{IndexModel.Address}/{entry}?done=restored");
            case EntryRuling.Refused { Problems: var problems }:
                InTheWay = [.. problems.Select(problem => problem.Other).OfType<EntryRef>().DistinctBy(other => other.Id)];
                return await Anew(entry, $"لم يُستعد المدخل: {string.Join(' ', problems.Where(problem => !problem.IsWarning).Select(NameWords.Of))}", StatusCodes.Status409Conflict, ct);
            default:
                return NotFound();
        }
    }

    /// <summary>Makes the words again what they were before an act.</summary>
    public async Task<IActionResult> OnPostBack(int? id, [FromForm] int? version, [FromForm] long? act, CancellationToken ct)
    {
        if (id is not { } entry || version is not { } seen || !await Load(entry, ct))
            return BadRequest();
        if (History.FirstOrDefault(past => past.Act.Id == act)?.Act.Before is not { } before)
            return NotFound();
        Input = EntryInput.From(before) with { Version = seen };
        ModelState.Clear();
        return Answer(await desk.Revise(entry, seen, before, await bar.Me(), clock.Now, ct), before, "restored");
    }

    private async Task<IActionResult> Anew(int id, string problem, int status, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        ModelState.Clear();
        Input = EntryInput.From(Entry!);
        ShowsForm = !Entry!.Deleted;
        return Again(problem, status);
    }
}
