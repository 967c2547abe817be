using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SinoNews.Articles;
using SinoNews.Backups;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Reports;
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
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    public static void AddStore(this IHostApplicationBuilder builder)
    {
        var data = builder.Configuration.DataFolder(builder.Environment);
        Restore.Finish(data); // before anything opens the store or reads a key
        builder.AddDb(Path.Combine(data, "sinonews.db"));
        builder.Services.AddDataProtection()
            .SetApplicationName("SinoNews")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(data, "keys")));
        builder.Services.AddScoped<ArticleDesk>();
        builder.Services.AddScoped<WorkingCopies>();
        builder.Services.AddScoped<PublishDueArticles>();
        builder.Services.AddScoped<RenderOldBodies>();
        builder.Services.AddScoped<StoryPackaging>();
        builder.Services.AddScoped<HomeDesk>();
        builder.Services.AddScoped<StoryBulk>();
        builder.Services.AddScoped<NewsroomList>();
        builder.Services.AddScoped<NewsroomDay>();
        builder.Services.AddScoped<LastActs>();
        builder.Services.AddSingleton<GlossaryDesk>();
        builder.Services.AddScoped<ArticleSearch>();
        builder.Services.AddScoped<SpellingReport>();
        builder.Services.AddScoped<IndexRebuild>();
        builder.Services.AddSingleton<SearchMisses>();
        builder.Services.AddSingleton(new Readership());
        builder.Services.AddScoped<RankReads>();
        builder.AddComments();
        builder.Services.AddScoped<ArticleImporter>();
        builder.Services.AddScoped<SeedFolder>();
        builder.Services.AddScoped<GlossarySeeds>();
        builder.Services.AddScoped<Recruiting>();
        builder.Services.AddScoped<StaffDesk>();
        builder.Services.AddScoped<AdminLog>();
        builder.Services.AddScoped<SignInLog>();
        builder.Services.AddScoped<StaffRetention>();
    }

    private static void AddComments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ListCache>();
        builder.Services.AddSingleton<ScoreCache>();
        builder.Services.AddSingleton<ScoreTraining>();
        builder.Services.AddSingleton<Rescoring>();
        builder.Services.AddSingleton<CommentIntake>();
        builder.Services.AddSingleton<CommentDesk>();
        builder.Services.AddSingleton<BulkDesk>();
        builder.Services.AddSingleton<ReportDesk>();
        builder.Services.AddSingleton<EscalationDesk>();
        builder.Services.AddSingleton<RulesDesk>();
        builder.Services.AddSingleton<Retention>();
        builder.Services.AddSingleton<ReaderErasure>();
        builder.Services.AddScoped<ModerationQueue>();
        builder.Services.AddScoped<DecisionLog>();
        builder.Services.AddScoped<RuleLog>();
    }

    private static void AddDb(this IHostApplicationBuilder builder, string path)
    {
        var ahead = new StoreAhead(path);
        builder.Services.AddSingleton(ahead);
        builder.Services.AddSingleton(_ => StoreHold.Share(path));
        builder.Services.AddSingleton<ServedStore>();
        builder.Services.AddSingleton(ahead.Lexicons);
        if (builder is WebApplicationBuilder && builder.Configuration.GetValue($"{SiteOptions.Section}:{nameof(SiteOptions.WarmUp)}", true))
            _ = ahead.Read();
        builder.Services.AddSingleton<StoreCommits>();
        builder.Services.AddSingleton<StoreVersion>();
        builder.Services.AddSingleton<StoreTurns>();
        builder.Services.AddDbContextPool<NewsDb>((services, options) =>
            options.UseSqliteFile(path, services.GetRequiredService<StoreCommits>(), services.GetRequiredService<StoreTurns>()));
        builder.Services.AddSingleton(services => new StoreWriter(
            () => new NewsDb(services.GetRequiredService<DbContextOptions<NewsDb>>()), turns: services.GetRequiredService<StoreTurns>(), meter: services.GetService<StoreMeter>()));
    }

    /// <summary>Migrates, seeds and, while there is no admin, prints the set-up link once the site is up.</summary>
    public static async Task PrepareStore(this WebApplication app)
    {
        var ct = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var clock = services.GetRequiredService<SiteClock>();
        var ahead = services.GetRequiredService<StoreAhead>();
        _ = services.GetRequiredService<ServedStore>();
        if (!await ahead.IsUpToDate)
            await services.GetRequiredService<NewsDb>().BringUpToDate(ct);
        using var store = new StoreGlance(ahead.Path);
        clock.Follow(store.TimeZone());
        WarnOfClock(store.NewestAct(), clock.Now, services.GetRequiredService<ILogger<NewsDb>>());
        await Seed(services, new SeedMark(ahead.Path, Seeds(services), clock.Zone), store, clock, ct);

        var token = store.HasAdmin() ? null : await services.GetRequiredService<Recruiting>().Invite(clock.Now, ct);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app.Services.GetRequiredService<SiteAddress>(), token));
    }

    // What was published by a clock that went ahead is hidden until this one has caught up; all else goes on.
    private static void WarnOfClock(DateTime? newest, DateTime now, ILogger log)
    {
        if (newest > now + ClockSlack)
            log.LogWarning("The clock stands at {Now:u}, and the newest act in the store is of {Newest:u}: set the clock. Until then stories from after it are hidden", now, newest);
    }

    private static string Seeds(IServiceProvider services) =>
        services.GetRequiredService<IOptions<SiteOptions>>().Value.SeedsFolder(services.GetRequiredService<IHostEnvironment>());

    private static async Task Seed(IServiceProvider services, SeedMark mark, StoreGlance store, SiteClock clock, CancellationToken ct)
    {
        if (mark.Holds(store))
            return;
        // The glossary first: stories are saved with the cards of its entries.
        var glossary = services.GetRequiredService<GlossarySeeds>();
        await glossary.Seed(mark.Glossary, clock.Now, ct);
        var stories = services.GetRequiredService<SeedFolder>();
        await stories.Seed(mark.Folder, clock.Zone, clock.Now, ct);
        if (glossary.HasTakenAll && stories.HasTakenAll)
            mark.Keep(store);
    }

    // To the console and nowhere else: a log file or a request line would keep the token.
    private static void Announce(SiteAddress address, string? token)
    {
        Console.WriteLine($"SinoNews is at {address.Base}");
        if (token is not null)
            Console.WriteLine($"No admin yet. Set the site up, once, within 24 hours: {address.Absolute($"/newsroom/setup?token={token}")}");
    }
}
