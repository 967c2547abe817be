using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages;

/// <summary>One page of the corrections.</summary>
public sealed record CorrectionListing(IReadOnlyList<ListedCorrection> Corrections, string Query, Cursor? Newer, Cursor? Older)
    : KeysetPage(Query, Newer, Older)
{
    public const int PageSize = 20;

    public static async Task<CorrectionListing> Of(IQueryable<Correction> told, string? before, string? after, CancellationToken ct)
    {
        var (rows, query, newer, older) = await Walk(
            Cursor.Parse(before), Cursor.Parse(after), PageSize,
            cursor => (cursor is { } c ? told.OlderThan(c) : told).NewestFirst().Take(PageSize + 1).Listed(),
            cursor => told.NewerThan(cursor).OldestFirst().Take(PageSize + 1).Listed(),
            correction => new Cursor(correction.At, correction.Id),
            ct);
        return new CorrectionListing(rows, query, newer, older);
    }
}

/// <summary>What was wrong in published stories, newest first.</summary>
[PublicPage("before", "after")]
public sealed class CorrectionsModel(NewsDb db, SiteClock clock, PageSources sources) : PageModel
{
    public CorrectionListing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? before, string? after, CancellationToken ct)
    {
        Listing = await CorrectionListing.Of(db.Corrections.Told(clock.Now), before, after, ct);
        sources.Add(PageTags.Corrections);
        sources.AddNames(Listing.Corrections.Select(correction => correction.ArticleId));
        return Listing is { Corrections.Count: 0, Query.Length: > 0 } ? NotFound() : Page();
    }
}
