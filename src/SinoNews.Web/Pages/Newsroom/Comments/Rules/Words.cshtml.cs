using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>The newsroom's lists: what is on them, adding and removing, and trying a sentence or an entry.</summary>
[FormSizeLimit(64 * 1024)]
public sealed class WordsModel(NewsDb db, RulesDesk desk, ListCache cache, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty]
    public WordInput Input { get; set; } = new();

    public ListTab Tab { get; private set; } = ListTab.All[0];

    public IReadOnlyList<ListedWord> Words { get; private set; } = [];

    /// <summary>The last word's id, where there is another page.</summary>
    public long? Next { get; private set; }

    public string? Filter { get; private set; }

    /// <summary>The entry just added, offered for undo.</summary>
    public ListedWord? Added { get; private set; }

    /// <summary>The entry just removed: its fields, offered for undo. Kept in a cookie, since the store no longer has it.</summary>
    [TempData]
    public string[]? Removed { get; set; }

    /// <summary>The entry that stands on the list already.</summary>
    public ListedWord? Standing { get; private set; }

    /// <summary>What the entry that is typed, or was just added, would have caught.</summary>
    public WordTrial? Trial { get; private set; }

    /// <summary>What the lists make of the sentence that was typed.</summary>
    public SentenceTrial? Sentence { get; private set; }

    public string? SentenceProblem { get; private set; }

    public async Task<IActionResult> OnGet(string? list, string? q, long? after, long? added, CancellationToken ct)
    {
        if (!Open(list))
            return NotFound();
        Filter = CleanText.Clean(q ?? "", singleLine: true).Text;
        Added = added is null ? null : await db.ListedWords.AsNoTracking().SingleOrDefaultAsync(word => word.Id == added && word.List == Tab.List, ct);
        if (Added is { } word)
            Trial = await WordTrial.Of(db, word.List, word.ToRule(), ct);
        await Load(after, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAdd(string? list, CancellationToken ct)
    {
        if (!Open(list))
            return NotFound();
        if (Input.Entry(Tab.List, ModelState) is not { } entry)
            return await Again(StatusCodes.Status400BadRequest, ct);
        switch (await desk.Add(entry, await bar.Me(), clock.Now, ct))
        {
            case Ruling<ListedWord>.Done done:
                return HttpContext.SeeOther($"{Tab.Address}&added={done.Now.Id}");
            case Ruling<ListedWord>.AlreadyThere there:
                Standing = there.Current;
                break;
        }
        return await Again(StatusCodes.Status409Conflict, ct);
    }

    public async Task<IActionResult> OnPostCount(string? list, CancellationToken ct)
    {
        if (!Open(list))
            return NotFound();
        if (Input.Entry(Tab.List, ModelState) is not { } entry)
            return await Again(StatusCodes.Status400BadRequest, ct);
        Trial = await WordTrial.Of(db, entry.List, entry.ToRule(), ct);
        return await Again(StatusCodes.Status200OK, ct);
    }

    public async Task<IActionResult> OnPostRemove(string? list, [FromForm] long? id, CancellationToken ct)
    {
        if (!Open(list))
            return NotFound();
        if (id is not { } word)
            return BadRequest();
        if (await desk.Remove(word, await bar.Me(), clock.Now, ct) is not Ruling<ListedWord>.Done { Now: var gone })
            return NotFound();
        Removed = [gone.Text, WordInput.Field(gone.Mode), gone.Exceptions];
        return HttpContext.SeeOther(ListTab.All.Single(tab => tab.List == gone.List).Address);
    }

    public async Task<IActionResult> OnPostTry(string? list, [FromForm] string? sentence, CancellationToken ct)
    {
        if (!Open(list))
            return NotFound();
        var text = CleanText.Clean(sentence ?? "").Text;
        SentenceProblem = text.Length > Submission.MaxText ? "الجملة أطول من أطول تعليق: اختصرها." : null;
        var version = await db.CommentPolicies.Select(policy => policy.ListsVersion).SingleAsync(ct);
        Sentence = SentenceTrial.Of(SentenceProblem is null ? text : "", await cache.Of(db, version, ct)) with { Text = text };
        if (Request.Headers.ContainsKey("X-Fragment"))
            return Partial("_SentenceTrial", this);
        return await Again(SentenceProblem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, ct);
    }

    private bool Open(string? list)
    {
        Tab = ListTab.Named(list) ?? Tab;
        return ListTab.Named(list) is not null;
    }

    private async Task<IActionResult> Again(int status, CancellationToken ct)
    {
        await Load(null, ct);
        return new PageResult { StatusCode = status };
    }

    // Filtered here, because the fold is not the store's: a list is hundreds of words, not a million.
    private async Task Load(long? after, CancellationToken ct)
    {
        var (wanted, found) = (ArabicText.Fold(Filter ?? ""), new List<ListedWord>());
        var words = db.ListedWords.AsNoTracking().Include(word => word.AddedBy)
            .Where(word => word.List == Tab.List && (after == null || word.Id < after)).OrderByDescending(word => word.Id);
        await foreach (var word in words.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (ArabicText.Fold(word.Text).Contains(wanted, StringComparison.Ordinal))
                found.Add(word);
            if (found.Count > PageSize)
                break;
        }
        Words = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Words[^1].Id : null;
    }
}
