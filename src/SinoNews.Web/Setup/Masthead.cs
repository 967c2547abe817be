using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Setup;

/// <summary>What stands at the head and foot of every page, as it is kept between its changes.</summary>
/// <param name="Sections">In their order, the hidden ones too.</param>
/// <param name="Breaking">Null when nothing is breaking.</param>
/// <param name="End">When it is another by itself, UTC.</param>
/// <param name="Card">By which its pages are shared; null where none can be drawn.</param>
/// <param name="NextStory">When the next story appears, UTC; null when none is scheduled.</param>
internal sealed record MastheadFacts(Site Site, IReadOnlyList<Section> Sections, PictureRef? Logo, BreakingLine? Breaking, DateTime? End, DateTime? NextStory, string? Card);

/// <summary>What stands at the head and foot of every page.</summary>
public sealed class Masthead(NewsDb db, SiteClock clock, PageShelf shelf, PageSources sources, SocialCards cards)
{
    private const string Address = "masthead";
    private const int Bytes = 4096;

    // As of pages: what was forgotten is put right after so long.
    private static readonly TimeSpan Safety = TimeSpan.FromMinutes(1);

    private MastheadFacts? _facts;

    /// <summary>Where the store was not asked, because it may be what failed: the first name.</summary>
    public string Name => _facts?.Site.Name ?? Site.FirstName;

    public string? Tagline => _facts?.Site.Tagline;

    public IReadOnlyList<SocialLink> Links => _facts?.Site.Links ?? [];

    /// <summary>The picture in the seal's place; null for the seal.</summary>
    public PictureRef? Logo => _facts?.Logo;

    /// <summary>The card by which its pages are shared; null where none is drawn.</summary>
    public string? Card => _facts?.Card;

    /// <summary>Those of the navigation.</summary>
    public IReadOnlyList<Section> Sections => [.. AllSections.Where(section => !section.Hidden)];

    /// <summary>Those that are gone from the navigation too.</summary>
    public IReadOnlyList<Section> AllSections => _facts?.Sections ?? [];

    /// <summary>The story in the breaking line; null when nothing is breaking.</summary>
    public BreakingLine? Breaking => _facts?.Breaking;

    public DateOnly Today { get; private set; }

    /// <summary>Some list will change by itself: only then is it worth asking which, and when.</summary>
    public bool IsAnythingScheduled => _facts?.NextStory is not null;

    /// <summary>The page goes stale when the next story of a list appears.</summary>
    /// <param name="next">When that is, of the list; not asked where nothing is scheduled at all.</param>
    public async Task EndWith(Func<DateTime, CancellationToken, Task<DateTime?>> next, CancellationToken ct)
    {
        if (IsAnythingScheduled)
            sources.EndAt(await next(clock.Now, ct));
    }

    /// <summary>The section of that address, in the navigation or not.</summary>
    public Section? Section(string slug) => AllSections.FirstOrDefault(section => section.Slug == slug);

    public async Task Open(CancellationToken ct)
    {
        if (_facts is not null)
            return;
        _facts = shelf.Find<MastheadFacts>(Address) ?? await Read(ct);
        Today = clock.Today;
        sources.EndAt(clock.StartOf(Today.AddDays(1)));
        sources.EndAt(_facts.End);
    }

    // Sets the clock by the zone that it finds: another node, or a verb, may have changed it.
    private async Task<MastheadFacts> Read(CancellationToken ct)
    {
        var (edition, now) = (shelf.Edition, clock.Now);
        var site = await db.Sites.AsNoTracking().OrderBy(site => site.Id).FirstAsync(ct);
        var sections = await db.Sections.AsNoTracking().InOrder().ToListAsync(ct);
        var (breaking, end) = await db.Articles.BreakingLine(now, ct);
        var logo = site.LogoId is { } id ? (await db.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Id == id, ct))?.Ref : null;
        clock.Follow(site.TimeZone);
        var facts = new MastheadFacts(site, sections, logo, breaking, end, await db.Articles.NextAfter(now, ct), cards.Print(SocialCard.OfSite(site.Name, site.Tagline, cards.Host)));
        string[] tags = [PageTags.Masthead, PageTags.Latest, .. logo is null ? Array.Empty<string>() : [PageTags.Picture(logo.Hash)]];
        var left = new[] { now + Safety, facts.End ?? DateTime.MaxValue, facts.NextStory ?? DateTime.MaxValue }.Min() - now;
        shelf.Keep(edition, Address, facts, Bytes, tags, left);
        return facts;
    }
}

/// <summary>
/// Opens the masthead before a page that is read counts days and hours. A form that is sent asks the store nothing
/// beforehand: the layout does, if the form comes back.
/// </summary>
public sealed class OpenMasthead : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            await http.RequestServices.GetRequiredService<Masthead>().Open(http.RequestAborted);
        await next();
    }
}
