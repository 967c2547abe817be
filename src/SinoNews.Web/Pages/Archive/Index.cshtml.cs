using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Archive;

/// <summary>A month's calendar, in which days with stories are links, and the stories themselves, newest first.</summary>
[PublicPage("month", "before", "after")]
public sealed class IndexModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources) : PageModel
{
    public DateOnly Month { get; private set; }

    /// <summary>Those of the month that have stories.</summary>
    public IReadOnlySet<DateOnly> Days { get; private set; } = new HashSet<DateOnly>();

    public DateOnly? EarlierMonth { get; private set; }

    public DateOnly? LaterMonth { get; private set; }

    public Listing Listing { get; private set; } = null!;

    /// <summary>Days before the first of the month in a week that begins on Saturday.</summary>
    public int LeadingBlanks => ((int)Month.DayOfWeek + 1) % 7;

    /// <param name="month">yyyy-MM; the newest month with a story when absent.</param>
    public async Task<IActionResult> OnGet(string? month, string? before, string? after, CancellationToken ct)
    {
        var published = db.Articles.Published(clock.Now);
        if (await MonthAsked(month, published, ct) is not { } asked)
            return NotFound();
        Month = asked;
        sources.Add(PageTags.Latest);
        await masthead.EndWith(db.Articles.NextAfter, ct);
        var (start, end) = (clock.StartOf(Month), clock.StartOf(Month.AddMonths(1)));
        Listing = month is null
            ? await Listing.Of(published, before, after, ct)
            : (await Listing.Of(published.Between(start, end), before, after, ct)) with { Keep = $"month={month}&" };
        if (Listing.IsPastTheEnd)
            return NotFound();
        Days = (await db.FirstTimesFrom(DaysOf(Month).Select(clock.StartOf), clock.Now, ct)).Select(clock.DayOf).ToHashSet();
        EarlierMonth = MonthOf(await published.Where(article => article.VisibleFrom < start).NewestFirst().Select(article => article.VisibleFrom).FirstOrDefaultAsync(ct));
        LaterMonth = MonthOf(await published.Where(article => article.VisibleFrom >= end).OldestFirst().Select(article => article.VisibleFrom).FirstOrDefaultAsync(ct));
        return Page();
    }

    private async Task<DateOnly?> MonthAsked(string? month, IQueryable<Article> published, CancellationToken ct)
    {
        if (month is null)
            return MonthOf(await published.NewestFirst().Select(article => article.VisibleFrom).FirstOrDefaultAsync(ct) ?? clock.Now);
        return DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked.Year is > 1 and < 9999 ? asked : null;
    }

    private static IEnumerable<DateOnly> DaysOf(DateOnly month) => Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays);

    private DateOnly? MonthOf(DateTime? utc) => utc is not { } time ? null : new DateOnly(clock.DayOf(time).Year, clock.DayOf(time).Month, 1);
}
