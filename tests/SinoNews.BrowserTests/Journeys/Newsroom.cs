using Microsoft.EntityFrameworkCore;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A site with a newsroom, for the journeys. Each journey takes a story of its own.</summary>
public sealed class Newsroom : Stage
{
    private List<string> _seeded = [];
    private int _taken;

    public Colleague Editor { get; private set; } = null!;

    public Colleague Admin { get; private set; } = null!;

    /// <summary>The same seeds, run as production runs: caching on, but the cookie rules and addresses of a test.</summary>
    public NewsSite AsInProduction { get; private set; } = null!;

    /// <summary>The path of the story that journeys only read.</summary>
    public string AnyStory => _seeded[0];

    /// <summary>The path of a story that no other journey uses: there are as many as seeds.</summary>
    public string Story() => _seeded[Interlocked.Increment(ref _taken)];

    protected override async Task Prepare()
    {
        _seeded = await Site.Ask(db => db.Articles.OrderBy(article => article.Id).Select(article => $"/articles/{article.Id}/{article.Slug}").ToListAsync());
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
