using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom;

/// <summary>The dashboard: what waits for me, the day's plan, and what was last done.</summary>
public sealed class IndexModel(NewsDb db, NewsroomDay day, LastActs acts, DeskLook look, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int Told = 12;
    private const int Noon = 12;

    public StaffMember Me { get; private set; } = null!;

    public DateTime Now { get; private set; }

    public int PendingComments { get; private set; }

    /// <summary>How far the page has seen the comments; null for who does not moderate them.</summary>
    public DeskMark? Mark { get; private set; }

    /// <summary>When the one that waits longest was posted, UTC.</summary>
    public DateTime? OldestComment { get; private set; }

    /// <summary>Comments that a colleague left to somebody who decides; 0 for those who don't.</summary>
    public int Escalated { get; private set; }

    /// <summary>Null for those who don't review.</summary>
    public StoryPile? ForReview { get; private set; }

    /// <summary>Null for those who don't publish.</summary>
    public StoryPile? Unpublished { get; private set; }

    public IReadOnlyList<ReturnedStory> Returned { get; private set; } = [];

    public StoryPile Drafts { get; private set; } = null!;

    public IReadOnlyList<UnsavedText> Unsaved { get; private set; } = [];

    public IReadOnlyList<PlannedStory> Plan { get; private set; } = [];

    public IReadOnlyList<Activity> Activities { get; private set; } = [];

    /// <summary>The most read of 24 hours, and of seven days.</summary>
    public IReadOnlyList<(string Window, IReadOnlyList<MostReadStory> Stories)> MostRead { get; private set; } = [];

    public bool MayPublish => bar.May(Permissions.Publish);

    public bool NothingWaits => PendingComments == 0 && Escalated == 0 && ForReview is null or { Count: 0 } && Unpublished is null or { Count: 0 }
        && Returned.Count == 0 && Drafts.Count == 0 && Unsaved.Count == 0;

    public string Greeting => clock.Local(Now).Hour < Noon ? "صباح الخير" : "مساء الخير";

    public async Task OnGet(CancellationToken ct)
    {
        (Me, Now) = (await bar.Me(), clock.Now);
        Returned = await day.ReturnedTo(Me.Id, ct);
        Drafts = await day.DraftsOf(Me.Id, ct);
        Unsaved = await day.UnsavedOf(Me.Id, ct);
        Plan = await day.Plan(clock.StartOf(clock.Today), clock.StartOf(clock.Today.AddDays(1)), Now, ct);
        if (MayPublish)
            (ForReview, Unpublished) = (await day.ForReview(ct), await day.Unpublished(ct));
        if (bar.May(Permissions.Moderate))
            await LookAtComments(ct);
        Activities = await Tell(ct);
        MostRead = [("آخر 24 ساعة", await db.MostReadIn(ReadWindow.Day, Now, ct)), ("آخر 7 أيام", await db.MostReadIn(ReadWindow.Week, Now, ct))];
    }

    private async Task LookAtComments(CancellationToken ct)
    {
        Mark = await look.Mark(ct);
        PendingComments = await bar.PendingComments(ct);
        Escalated = bar.May(Permissions.Administer) ? await db.EscalatedComments(ct) : 0;
        OldestComment = await db.OldestPending(ct);
    }

    private async Task<IReadOnlyList<Activity>> Tell(CancellationToken ct)
    {
        var told = MayPublish ? await acts.OfAll(Told, ct) : await acts.OnStoriesOf(Me.Id, Told, ct);
        var decided = bar.May(Permissions.Moderate) ? await db.DecidedLast(Told, ct) : [];
        return [.. told.Select(one => new Activity(one.Act.At, one, null))
            .Concat(decided.Select(one => new Activity(one.At, null, one))).OrderByDescending(one => one.At).Take(Told)];
    }
}

/// <summary>Something that was done: to a story, or to comments.</summary>
public sealed record Activity(DateTime At, ToldAct? Story, DecidedTogether? Comments);
