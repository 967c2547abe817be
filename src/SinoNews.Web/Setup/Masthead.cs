using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>What stands at the head and foot of every readers' page. Read once a request.</summary>
public sealed class Masthead(NewsDb db, SiteClock clock)
{
    private Site? _site;

    public string Name => _site!.Name;

    public string? Tagline => _site!.Tagline;

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>The story in the breaking line; null when nothing is breaking.</summary>
    public BreakingLine? Breaking { get; private set; }

    public DateOnly Today { get; } = clock.Today;

    public async Task Load(CancellationToken ct)
    {
        if (_site is not null)
            return;
        _site = await db.Sites.AsNoTracking().OrderBy(site => site.Id).FirstAsync(ct);
        Sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(ct);
        Breaking = await db.Articles.BreakingLine(clock.Now, ct);
    }
}
