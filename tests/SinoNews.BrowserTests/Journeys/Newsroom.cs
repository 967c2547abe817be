using Microsoft.EntityFrameworkCore;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A site with a newsroom, for the journeys. Each journey takes a story of its own.</summary>
public sealed class Newsroom : Stage
{
    private int _taken;

    public Colleague Editor { get; private set; } = null!;

    public Colleague Admin { get; private set; } = null!;

    /// <summary>The same seeds, run as production runs: caching on, but the cookie rules and addresses of a test.</summary>
    public NewsSite AsInProduction { get; private set; } = null!;

    /// <summary>The path of a published story that no other journey uses: there are as many as seeds.</summary>
    public Task<string> Story() => Seeded(Interlocked.Increment(ref _taken));

    /// <summary>The path of the one that journeys only read.</summary>
    public Task<string> AnyStory() => Seeded(0);

    private Task<string> Seeded(int number) => Site.Ask(db => db.Articles.Where(article => article.VisibleFrom != null).OrderBy(article => article.Id)
        .Skip(number).Select(article => $"/articles/{article.Id}/{article.Slug}").FirstAsync());

    protected override async Task Prepare()
    {
        Editor = await Site.Recruit("يوسف المحرر", "yusuf@example.org", Roles.Editor);
        AsInProduction = await Open(new NewsSite("Staging"));
        Admin = await Site.Recruit("هدى المديرة", "huda@example.org", Roles.Admin);
    }
}

/// <summary>The tests that share the newsroom.</summary>
[CollectionDefinition(Name)]
public sealed class NewsroomTests : ICollectionFixture<Newsroom>
{
    public const string Name = "Newsroom";
}
