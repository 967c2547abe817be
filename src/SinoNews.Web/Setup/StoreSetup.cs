using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Importing;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>The store: where it lies, and how it is made ready at start.</summary>
public static class StoreSetup
{
    public static void AddStore(this IHostApplicationBuilder builder)
    {
        var data = builder.Configuration.DataFolder(builder.Environment);
        builder.Services.AddSingleton<StoreCommits>();
        builder.Services.AddSingleton<StoreTurns>();
        builder.Services.AddDbContextPool<NewsDb>((services, options) =>
            options.UseSqliteFile(Path.Combine(data, "sinonews.db"), services.GetRequiredService<StoreCommits>(), services.GetRequiredService<StoreTurns>()));
        builder.Services.AddDataProtection()
            .SetApplicationName("SinoNews")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(data, "keys")));
        builder.Services.AddScoped<ArticleDesk>();
        builder.Services.AddScoped<WorkingCopies>();
        builder.Services.AddScoped<PublishDueArticles>();
        builder.Services.AddScoped<RenderOldBodies>();
        builder.Services.AddScoped<HomeDesk>();
        builder.Services.AddScoped<StoryBulk>();
        builder.Services.AddScoped<NewsroomList>();
        builder.Services.AddScoped<NewsroomDay>();
        builder.Services.AddScoped<LastActs>();
        builder.Services.AddSingleton(services => new StoreWriter(
            () => new NewsDb(services.GetRequiredService<DbContextOptions<NewsDb>>()), turns: services.GetRequiredService<StoreTurns>()));
        builder.Services.AddSingleton<ListCache>();
        builder.Services.AddSingleton<LexiconCache>();
        builder.Services.AddSingleton<GlossaryDesk>();
        builder.Services.AddScoped<ArticleSearch>();
        builder.Services.AddScoped<SpellingReport>();
        builder.Services.AddScoped<IndexRebuild>();
        builder.Services.AddSingleton<SearchMisses>();
        builder.Services.AddSingleton(new Readership());
        builder.Services.AddScoped<RankReads>();
        builder.Services.AddSingleton<CommentIntake>();
        builder.Services.AddSingleton<CommentDesk>();
        builder.Services.AddSingleton<BulkDesk>();
        builder.Services.AddSingleton<RulesDesk>();
        builder.Services.AddSingleton<Retention>();
        builder.Services.AddScoped<ModerationQueue>();
        builder.Services.AddScoped<DecisionLog>();
        builder.Services.AddScoped<RuleLog>();
        builder.Services.AddScoped<ArticleImporter>();
        builder.Services.AddScoped<SeedFolder>();
        builder.Services.AddSingleton<GlossarySeeds>();
        builder.Services.AddScoped<Recruiting>();
        builder.Services.AddScoped<StaffDesk>();
        builder.Services.AddScoped<AdminLog>();
        builder.Services.AddScoped<SignInLog>();
        builder.Services.AddScoped<StaffRetention>();
    }

    /// <summary>Migrates, seeds and, while there is no admin, prints the set-up link once the site is up.</summary>
    public static async Task PrepareStore(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var clock = services.GetRequiredService<SiteClock>();
        var db = services.GetRequiredService<NewsDb>();
        await db.BringUpToDate(app.Lifetime.ApplicationStopping);
        clock.Follow(await db.Sites.Select(site => site.TimeZone).SingleOrDefaultAsync(app.Lifetime.ApplicationStopping));
        var seeds = services.GetRequiredService<IOptions<SiteOptions>>().Value.SeedsFolder(app.Environment);
        // The glossary first: stories are saved with the cards of its entries.
        await services.GetRequiredService<GlossarySeeds>().Seed(Path.Combine(seeds, "glossary"), clock.Now, app.Lifetime.ApplicationStopping);
        await services.GetRequiredService<SeedFolder>().Seed(
            seeds, clock.Zone, clock.Now, app.Lifetime.ApplicationStopping);

        var token = await services.GetRequiredService<Recruiting>().Invite(clock.Now, app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app.Services.GetRequiredService<SiteAddress>(), token));
    }

    // To the console and nowhere else: a log file or a request line would keep the token.
    private static void Announce(SiteAddress address, string? token)
    {
        Console.WriteLine($"SinoNews is at {address.Base}");
        if (token is not null)
            Console.WriteLine($"No admin yet. Set the site up, once, within 24 hours: {address.Absolute($"/newsroom/setup?token={token}")}");
    }
}
