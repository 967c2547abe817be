using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Home;

/// <summary>The head of the home page: chosen, put in order, looked at before it is saved.</summary>
[FormSizeLimit(64 * 1024)]
public sealed class IndexModel(NewsDb db, HomeDesk desk, NewsroomBar bar, SiteClock clock, Masthead masthead) : PageModel
{
    public const string Address = "/newsroom/home";

    private const int Newest = 200;
    private const int OfferedAtOnce = 12;

    [BindProperty]
    public HomeInput Input { get; set; } = new();

    /// <summary>The page as it would be.</summary>
    public HomePage Home { get; private set; } = null!;

    /// <summary>What stands now; null while nobody has arranged anything.</summary>
    public HomeArrangement? Standing { get; private set; }

    public IReadOnlyList<StoryCard> StandingPicks { get; private set; } = [];

    /// <summary>The newest stories, or those found, that have no place yet.</summary>
    public IReadOnlyList<StoryCard> Offered { get; private set; } = [];

    public IReadOnlyList<StoryCard> Published { get; private set; } = [];

    public IReadOnlyList<FlaggedStory> Breaking { get; private set; } = [];

    public IReadOnlyList<FlaggedStory> Followed { get; private set; } = [];

    public bool Previewing { get; private set; }

    /// <summary>A colleague arranged the page meanwhile.</summary>
    public bool Stale { get; private set; }

    /// <summary>A story that was chosen is no longer seen by readers.</summary>
    public bool Fallen { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public bool Unsaved => !Input.Picks.SequenceEqual(StandingPicks.Select(story => story.Id));

    public async Task OnGet(string? done, CancellationToken ct)
    {
        Done = done;
        await Load(ct);
        Input = new HomeInput { Version = Standing?.Number ?? 0, Picks = [.. StandingPicks.Select(story => story.Id)] };
        await Show(ct);
    }

    public async Task<IActionResult> OnPost(string? action, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        switch (action)
        {
            case "save":
                return await Answer(await desk.Arrange(Input.Version, [.. Input.Picks], await bar.Me(), clock.Now, ct), "saved", ct);
            case "undo":
                return await Answer(await desk.Undo(Input.Version, await bar.Me(), clock.Now, ct), "undone", ct);
            case "preview" or "edit" or "find":
                Previewing = action == "preview";
                break;
            default:
                if (Input.After(action) is not { } moved)
                    return BadRequest();
                Input = moved;
                break;
        }
        await Load(ct);
        await Show(ct);
        return Page();
    }

    private async Task<IActionResult> Answer(Arranging became, string done, CancellationToken ct)
    {
        if (became is Arranging.Done)
            return HttpContext.SeeOther($"{Address}?done={done}");
        await Load(ct);
        Stale = became is Arranging.Stale;
        // Seen now: saving again is a decision, not a mistake.
        Input = Input with { Version = Standing?.Number ?? 0, Picks = done == "undone" ? [.. StandingPicks.Select(story => story.Id)] : Input.Picks };
        await Show(ct);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task Load(CancellationToken ct)
    {
        await masthead.Open(ct);
        Standing = await desk.Current(ct);
        StandingPicks = await db.HomePicks(clock.Now, ct);
    }

    private async Task Show(CancellationToken ct)
    {
        var now = clock.Now;
        var chosen = await db.Articles.Published(now).Where(article => Input.Picks.Contains(article.Id)).Cards().ToDictionaryAsync(story => story.Id, ct);
        var picks = Input.Picks.Distinct().Where(chosen.ContainsKey).Take(HomeArrangement.Places).Select(id => chosen[id]).ToList();
        Fallen = picks.Count != Input.Picks.Count;
        Input = Input with { Picks = [.. picks.Select(story => story.Id)] };
        Home = await db.HomePage(picks, masthead.Sections, now, ct);
        if (Previewing)
            return;
        Published = await db.Articles.Published(now).NewestFirst().Take(Newest).Cards().ToListAsync(ct);
        var words = ArabicText.Fold(Input.Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Offered = [.. Published.Where(story => !chosen.ContainsKey(story.Id) && Has(story.Title, words)).Take(OfferedAtOnce)];
        Breaking = await db.Articles.Breaking(now, ct);
        Followed = await db.Articles.Followed(now, ct);
    }

    private static bool Has(string title, string[] words)
    {
        var folded = ArabicText.Fold(title);
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
