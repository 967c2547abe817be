using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Setup;

/// <summary>What stands at the head and foot of every page. Read once a request.</summary>
public sealed class Masthead(NewsDb db, SiteClock clock, PageSources sources)
{
    private Site? _site;
    private IReadOnlyList<Section>? _sections;

    /// <summary>Where the store was not asked, because it may be what failed: the first name.</summary>
    public string Name => _site?.Name ?? Site.FirstName;

    public string? Tagline => _site?.Tagline;

    public IReadOnlyList<SocialLink> Links => _site?.Links ?? [];

    /// <summary>The picture in the seal's place; null for the seal.</summary>
    public PictureRef? Logo { get; private set; }

    /// <summary>Those of the navigation.</summary>
    public IReadOnlyList<Section> Sections => [.. (_sections ?? []).Where(section => !section.Hidden)];

    /// <summary>Those that are gone from the navigation too.</summary>
    public IReadOnlyList<Section> AllSections => _sections ?? [];

    /// <summary>The story in the breaking line; null when nothing is breaking.</summary>
    public BreakingLine? Breaking { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>The section of that address, in the navigation or not.</summary>
    public Section? Section(string slug) => _sections?.FirstOrDefault(section => section.Slug == slug);

    /// <summary>Reads the site, and sets the clock by its zone: another node, or a verb, may have changed it.</summary>
    public async Task Open(CancellationToken ct)
    {
        if (_site is not null)
            return;
        _site = await db.Sites.AsNoTracking().OrderBy(site => site.Id).FirstAsync(ct);
        clock.Follow(_site.TimeZone);
        Today = clock.Today;
        sources.EndAt(clock.StartOf(Today.AddDays(1)));
    }

    /// <summary>The same, and its sections.</summary>
    public async Task Load(CancellationToken ct)
    {
        await Open(ct);
        if (_sections is not null)
            return;
        _sections = await db.Sections.AsNoTracking().InOrder().ToListAsync(ct);
        (Breaking, var until) = await db.Articles.BreakingLine(clock.Now, ct);
        sources.EndAt(until);
        if (_site!.LogoId is { } logo)
            Logo = (await db.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Id == logo, ct))?.Ref;
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
