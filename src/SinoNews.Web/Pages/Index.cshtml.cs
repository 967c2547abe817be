using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages;

/// <summary>A section's block on the home page.</summary>
public sealed record HomeBlock(Section Section, IReadOnlyList<StoryCard> Stories);

/// <summary>The front page: the lead, three beside it, the latest, then a block for each section.</summary>
public sealed class IndexModel(NewsDb db, SiteClock clock, Masthead masthead) : PageModel
{
    private const int Beside = 3;
    private const int LatestCount = 6;
    private const int BlockCount = 5;

    public StoryCard? Lead { get; private set; }

    public IReadOnlyList<StoryCard> Front { get; private set; } = [];

    public IReadOnlyList<StoryCard> Latest { get; private set; } = [];

    public IReadOnlyList<HomeBlock> Blocks { get; private set; } = [];

    public bool IsToday(StoryCard story) => clock.DayOf(story.VisibleFrom) == masthead.Today;

    public async Task OnGet(CancellationToken ct)
    {
        await masthead.Load(ct);
        var published = db.Articles.Published(clock.Now);
        Latest = await published.NewestFirst().Take(LatestCount).Cards().ToListAsync(ct);
        Lead = Latest.Count > 0 ? Latest[0] : null;
        Front = [.. Latest.Skip(1).Take(Beside)];
        var shown = Latest.Take(1 + Beside).Select(story => story.Id).ToHashSet();

        var blocks = new List<HomeBlock>();
        foreach (var section in masthead.Sections)
        {
            var newest = await published.InSection(section.Id).NewestFirst().Take(BlockCount + shown.Count).Cards().ToListAsync(ct);
            if (newest.Where(story => !shown.Contains(story.Id)).Take(BlockCount).ToList() is { Count: > 0 } stories)
                blocks.Add(new HomeBlock(section, stories));
        }
        Blocks = blocks;
    }
}
