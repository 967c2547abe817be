using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>A row of the earlier versions, without their words.</summary>
public sealed record RevisionRow(int Number, string? By, DateTime SavedAt);

/// <summary>النسخ السابقة: every save of a story with who and when, what two of them differ in, and all that was done to it.</summary>
public sealed class RevisionsModel(NewsDb db, ArticleDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int AtMost = 100;

    public Article Article { get; private set; } = null!;

    public IReadOnlyList<RevisionRow> Rows { get; private set; } = [];

    public IReadOnlyList<ArticleAct> Acts { get; private set; } = [];

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<FieldChange> Differences { get; private set; } = [];

    /// <summary>The two versions that are compared; null when none are.</summary>
    public (int From, int To)? Compared { get; private set; }

    /// <summary>A restoring that came too late.</summary>
    public bool IsStale { get; private set; }

    /// <param name="before">Show older versions than this one.</param>
    /// <param name="from">The earlier of two to compare; the one before <paramref name="to"/> when it is left out.</param>
    public async Task<IActionResult> OnGet(long id, int? before, int? from, int? to, CancellationToken ct) =>
        await Load(id, ct) ?? await Show(before, from, to, ct);

    /// <summary>Makes an old version the newest: a further revision, so that nothing is lost.</summary>
    public async Task<IActionResult> OnPost(long id, int number, int version, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Load(id, ct) is { } refusal)
            return refusal;
        if (await db.Revisions.AsNoTracking().SingleOrDefaultAsync(revision => revision.ArticleId == id && revision.Number == number, ct) is not { } old)
            return NotFound();
        if (Article.Version != version || Article.Binned)
        {
            IsStale = true;
            var page = (PageResult)await Show(null, null, null, ct);
            page.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }
        await desk.Revise(Article, old.Words, await bar.Me(), clock.Now, ct, $"استعادة النسخة {number}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return HttpContext.SeeOther($"/newsroom/articles/{id}?done=restore");
    }

    private async Task<IActionResult?> Load(long id, CancellationToken ct)
    {
        if (await desk.Find(id, ct) is not { } article)
            return NotFound();
        Article = article;
        return article.MayBeEdited(await bar.Me(), bar.May(Permissions.Publish)) ? null : Forbid();
    }

    private async Task<IActionResult> Show(int? before, int? from, int? to, CancellationToken ct)
    {
        var revisions = db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == Article.Id);
        Rows = await revisions.Where(revision => before == null || revision.Number < before).OrderByDescending(revision => revision.Number)
            .Select(revision => new RevisionRow(revision.Number, revision.By!.Name, revision.SavedAt)).Take(AtMost).ToListAsync(ct);
        Acts = await db.ArticleActs.AsNoTracking().Include(act => act.By).Where(act => act.ArticleId == Article.Id)
            .OrderByDescending(act => act.Id).Take(AtMost).ToListAsync(ct);
        if (to is not { } after)
            return Page();
        Sections = await db.Sections.AsNoTracking().ToListAsync(ct);
        var earlier = from ?? after - 1;
        var pair = await revisions.Where(revision => revision.Number == earlier || revision.Number == after).OrderBy(revision => revision.Number).ToListAsync(ct);
        if (pair.Count != 2)
            return NotFound();
        Compared = (pair[0].Number, pair[1].Number);
        Differences = FieldChange.Between(pair[0].Words, pair[1].Words);
        return Page();
    }
}
