using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Benchmarks.Search;

/// <summary>A store of stories that are searched: migrated as the site does it, filled by rows, indexed by the product's own act.</summary>
/// <param name="folder">Where it lies; the file is that of the site.</param>
internal sealed class SearchStore(string folder)
{
    /// <summary>No clock: figures and orders are the same whenever they are asked for.</summary>
    public static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private const string File = "sinonews.db";

    private readonly Lazy<DbContextOptions<NewsDb>> _options = new(() => Options(Path.Combine(folder, File), [], []));

    public LexiconCache Lexicons { get; } = new();

    /// <summary>Makes it, with the site's sections, the authors and the shipped glossary.</summary>
    public async Task Make(IReadOnlyList<string> authors, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var db = Open();
        await db.BringUpToDate(ct);
        db.Sections.AddRange(Section.Initial());
        db.Sites.Add(new Site());
        db.Authors.AddRange(authors.Select(name => new Author { Name = name, Slug = Arabic.Slug.From(name) }));
        db.AllGlossaryEntries.AddRange(ShippedGlossary.Entries(Now));
        (await db.GlossaryStates.SingleAsync(ct)).Change();
        await db.SaveChangesAsync(ct);
    }

    /// <param name="stories">In the order of their ids.</param>
    /// <param name="authors">By id, from 1.</param>
    public void Write(IEnumerable<MadeStory> stories, IReadOnlyList<string> authors)
    {
        using var store = Connect();
        MadeStore.Run(store, "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1000000; BEGIN");
        using (var rows = new StoryRows(store))
        {
            foreach (var story in stories)
                rows.Write(story, authors[story.AuthorId - 1]);
        }
        MadeStore.Run(store, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Makes the index of all stories, as the site does it after an upgrade.</summary>
    /// <param name="step">Is told how many stories each transaction indexed.</param>
    /// <param name="always">Else only what is missing: what was broken off goes on.</param>
    public async Task Index(Action<int> step, CancellationToken ct, bool always = true)
    {
        await using var db = Open();
        var rebuild = new IndexRebuild(db);
        var progress = await rebuild.Begin(always, ct);
        while (!progress.IsComplete)
        {
            var before = progress.Done;
            progress = await rebuild.Step(ct);
            step(progress.Done - before);
        }
    }

    public NewsDb Open() => new(_options.Value);

    /// <param name="before">Watches what the store's own interceptors do, from before them,</param>
    /// <param name="after">and from after them.</param>
    public NewsDb Watched(IInterceptor before, IInterceptor after) => new(Options([before], [after]));

    /// <summary>A bare connection, without pooling.</summary>
    public SqliteConnection Connect() => MadeStore.Open(folder);

    private static DbContextOptions<NewsDb> Options(string path, IInterceptor[] before, IInterceptor[] after)
    {
        var services = new ServiceCollection();
        services.AddIdentity();
        services.AddDbContext<NewsDb>(options => options.AddInterceptors(before).UseSqliteFile(path).AddInterceptors(after));
        return services.BuildServiceProvider().GetRequiredService<DbContextOptions<NewsDb>>();
    }

    private DbContextOptions<NewsDb> Options(IInterceptor[] before, IInterceptor[] after) => Options(Path.Combine(folder, File), before, after);
}
