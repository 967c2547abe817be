using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A site on which two colleagues write, each signed in.</summary>
public sealed class Writers : Stage
{
    private readonly Dictionary<string, string> _signedIn = new(StringComparer.Ordinal);

    public Colleague Yusuf { get; private set; } = null!;

    public Colleague Huda { get; private set; } = null!;

    /// <summary>A window of a colleague's: a browser of their own that holds nothing but the sign-in.</summary>
    public Task<IBrowserContext> WindowOf(Colleague colleague, bool scripts = true) => Visitor(scripts, signedIn: _signedIn[colleague.Email]);

    /// <summary>A draft of a colleague's.</summary>
    public Task<long> Draft(Colleague by, string title, string body = "النص الأول.") => Site.As(by, async (services, me, now) =>
    {
        var story = await services.GetRequiredService<ArticleDesk>().Draft(await Words(services, title, body), me, now, default);
        await services.GetRequiredService<NewsDb>().SaveChangesAsync();
        return story.Id;
    });

    /// <summary>A story that readers see, the newest of all.</summary>
    public Task<long> Publish(Colleague by, string title, string body = "النص الأول.") => Site.As(by, async (services, me, now) =>
    {
        var desk = services.GetRequiredService<ArticleDesk>();
        var story = await desk.Draft(await Words(services, title, body), me, now, default);
        await desk.Publish(story, me, now, default);
        await services.GetRequiredService<NewsDb>().SaveChangesAsync();
        return story.Id;
    });

    public Task<Article> Find(long id) => Site.Within((services, _) => services.GetRequiredService<ArticleDesk>().Find(id, default))!;

    /// <summary>The bodies of all its versions, from the first.</summary>
    public async Task<IReadOnlyList<string>> BodiesOf(long id) =>
        [.. (await Site.Ask(db => db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == id).OrderBy(revision => revision.Number).ToListAsync()))
            .Select(revision => revision.Words.Body)];

    protected override async Task Prepare()
    {
        Yusuf = await Site.Recruit("يوسف المحرر", "yusuf@example.org", Roles.Editor);
        Huda = await Site.Recruit("هدى المديرة", "huda@example.org", Roles.Admin);
        foreach (var colleague in new[] { Yusuf, Huda })
            _signedIn[colleague.Email] = await SignIn(colleague);
    }

    private static async Task<ArticleWords> Words(IServiceProvider services, string title, string body) => new()
    {
        Title = title,
        SectionId = await services.GetRequiredService<NewsDb>().Sections.Where(section => section.Slug == "history").Select(section => section.Id).SingleAsync(),
        Authors = [Author.Newsroom],
        Tags = ["رحلات"],
        Body = body,
        Slug = Arabic.Slug.From(title),
    };

    private async Task<string> SignIn(Colleague colleague)
    {
        await using var window = await Visitor();
        var page = await window.NewPageAsync();
        await page.SignIn(colleague);
        await page.Arrives("**/newsroom");
        return await window.StorageStateAsync();
    }
}

/// <summary>The tests that share the writers.</summary>
[CollectionDefinition(Name)]
public sealed class WritersTests : ICollectionFixture<Writers>
{
    public const string Name = "Writers";
}
