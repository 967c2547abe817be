using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>All stories, the last edited first.</summary>
public sealed class IndexModel(NewsroomList list, NewsDb db, NewsroomBar bar, SiteClock clock) : PageModel
{
    /// <summary>The most that a field offers to choose from: bylines, tags. More are found by their words.</summary>
    private const int Offered = 300;

    [BindProperty(SupportsGet = true, Name = "")]
    public StoriesQuery Query { get; set; } = new();

    public StoriesTab Tab { get; private set; } = null!;

    public NewsroomPage Stories { get; private set; } = null!;

    public bool Narrowed { get; private set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<Author> Authors { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>The author's own story was handed over just now.</summary>
    public bool Submitted { get; private set; }

    /// <summary>The story that was moved to the bin, or out of it, just now.</summary>
    public NewsroomRow? Moved { get; private set; }

    /// <summary>Boxes come ticked: «تحديد الصفحة» without script.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Select { get; set; }

    public bool MayPublish => bar.May(Permissions.Publish);

    public DateTime Now => clock.Now;

    public int MyId { get; private set; }

    private IReadOnlyDictionary<ArticleState, int> Counts { get; set; } = new Dictionary<ArticleState, int>();

    private int Binned { get; set; }

    public IEnumerable<StoriesTab> Tabs => StoriesTab.All.Where(tab => !tab.Binned || MayPublish);

    public async Task<IActionResult> OnGet(string? done, long? moved, CancellationToken ct)
    {
        MyId = (await bar.Me()).Id;
        if (!ModelState.IsValid || Query.Tab() is not { } tab || Query.ToFilter(MyId) is not { } filter)
            return NotFound();
        if (tab.Binned && !MayPublish)
            return Forbid();
        (Tab, Narrowed, Submitted) = (tab, filter.Narrows, done == "submit");
        Stories = await list.Page(filter, Cursor.Parse(Query.Before), Cursor.Parse(Query.After), clock.Now, ct);
        Moved = moved is { } id ? await list.Row(id, ct) : null;
        Counts = await list.Counts(ct);
        Sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(ct);
        Authors = await Bylines(ct);
        if (!MayPublish)
            return Page();
        Binned = await list.CountBinned(ct);
        Tags = await db.Tags.OrderBy(tag => tag.Slug).Select(tag => tag.Name).Take(Offered).ToListAsync(ct);
        return Page();
    }

    // The one that was chosen is always among them: its chip needs the name.
    private async Task<IReadOnlyList<Author>> Bylines(CancellationToken ct)
    {
        var bylines = await db.Authors.AsNoTracking().OrderBy(author => author.Slug).Take(Offered).ToListAsync(ct);
        return Query.Author is { } id && !bylines.Exists(author => author.Id == id)
            ? [.. bylines, .. await db.Authors.AsNoTracking().Where(author => author.Id == id).ToListAsync(ct)]
            : bylines;
    }

    public int CountOf(StoriesTab tab) => tab.Binned ? Binned : tab.State is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();

    public bool MayEdit(NewsroomRow row) =>
        !row.Binned && (MayPublish || (row.CreatedById == MyId && row.State is ArticleState.Draft));

    /// <summary>A time of today stands without its day.</summary>
    public bool IsToday(DateTime utc) => clock.DayOf(utc) == clock.Today;
}
