using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>The moderation queue.</summary>
public sealed class IndexModel(ModerationQueue queue, DeskLook look, NewsDb db, NewsroomBar bar, SiteClock clock) : PageModel
{
    /// <summary>Beyond this a narrowed list is not counted to its end; a bulk action counts it exactly.</summary>
    public const int CountedTo = 1000;

    [BindProperty(SupportsGet = true, Name = "")]
    public QueueQuery Query { get; set; } = new();

    public CommentTabs Tabs { get; private set; } = null!;

    public QueuePage Queue { get; private set; } = null!;

    /// <summary>How far the page has seen the desk.</summary>
    public DeskMark Mark { get; private set; }

    /// <summary>The colleagues who have a card of the page open.</summary>
    public ILookup<long, string> Reviewing { get; private set; } = null!;

    /// <summary>How many match, where the tab is narrowed; at most one more than <see cref="CountedTo"/>.</summary>
    public int? Matching { get; private set; }

    /// <summary>The comment just decided, offered for undo.</summary>
    public QueueCard? Decided { get; private set; }

    /// <summary>The bulk action just done.</summary>
    public Batch? Done { get; private set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<StaffMember> Colleagues { get; private set; } = [];

    /// <summary>The story that the queue is narrowed to.</summary>
    public ThreadMode? Thread { get; private set; }

    /// <summary>The comment whose author, or whose network, the queue is narrowed to.</summary>
    public QueueCard? Reader { get; private set; }

    /// <summary>A story's way of taking comments was just set.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mode { get; set; }

    /// <summary>Boxes come ticked: «حدّد الصفحة» without script.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Select { get; set; }

    public async Task<IActionResult> OnGet(long? decided, long? batch, CancellationToken ct)
    {
        if (!ModelState.IsValid || !Query.IsUnderstood || Query.ToFilter() is not { } filter)
            return NotFound();
        Mark = await look.Mark(ct);
        Queue = await queue.Page(filter, Query.Order, Query.After, clock.Now, ct);
        Tabs = await CommentTabs.Of(queue, Query.Tab, ct);
        Reviewing = await db.OpenWithOthers([.. Queue.Cards.Select(card => card.Id)], (await bar.Me()).Id, clock.Now, ct);
        Matching = filter.Narrows ? await queue.Count(filter, clock.Now, CountedTo + 1, ct) : null;
        Decided = decided is { } id ? await queue.Card(id, ct) : null;
        Done = batch is null ? null : await db.Batches.AsNoTracking().SingleOrDefaultAsync(done => done.Id == batch, ct);
        Sections = await db.Sections.AsNoTracking().InOrder().ToListAsync(ct);
        Colleagues = await db.Users.AsNoTracking().OrderBy(member => member.Name).ToListAsync(ct);
        Thread = filter.ArticleId is { } story ? await db.ThreadMode(story, clock.Now, ct) : null;
        Reader = (filter.SameAuthorAs ?? filter.SameNetworkAs) is { } comment ? await queue.Card(comment, ct) : null;
        return Page();
    }

    /// <summary>Where comments that come now are seen; null where they do not belong into the list.</summary>
    public string? Arrivals => Matching is not null || Tabs.Current is not (QueueTab.All or QueueTab.Pending) ? null
        : Queue.Next is null && Query.After is null ? Query.Address()
        : (Query with { Sort = "newest", After = null }).Address();
}
