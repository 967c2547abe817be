using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Storage;

/// <summary>A store in a real SQLite file of its own: a copy of one that was migrated once for the whole run.</summary>
internal sealed class TestStore : IDisposable
{
    private static readonly Lazy<Task<byte[]>> Template = new(Migrated);

    private readonly TempFolder _folder = new();
    private readonly Lazy<DbContextOptions<NewsDb>> _options;

    private TestStore() => _options = new(() => Options(Path));

    internal string Path => _folder.File("sinonews.db");

    internal string Backups => _folder.File("backups");

    internal static async Task<TestStore> New()
    {
        var store = new TestStore();
        await File.WriteAllBytesAsync(store.Path, await Template.Value);
        return store;
    }

    /// <summary>Puts a store without anything in it into a data folder that has none: sites then need not make each its own.</summary>
    internal static void PutInto(string folder)
    {
        var path = System.IO.Path.Combine(Directory.CreateDirectory(folder).FullName, "sinonews.db");
        if (!File.Exists(path))
            File.WriteAllBytes(path, Template.Value.GetAwaiter().GetResult());
    }

    /// <summary>A data folder without a store.</summary>
    internal static TestStore None() => new();

    /// <summary>A store as an earlier release left it.</summary>
    internal static async Task<TestStore> At(string migration)
    {
        var store = new TestStore();
        await using var db = store.Open();
        await db.GetService<IMigrator>().MigrateAsync(migration);
        return store;
    }

    /// <summary>A context as a request gets one: nothing tracked from before.</summary>
    internal NewsDb Open(params IInterceptor[] watching) => new(watching is [] ? _options.Value : Options(Path, watching));

    /// <summary>The same, its commits counted.</summary>
    internal NewsDb Open(StoreCommits commits) => new(Options(Path, commits));

    /// <summary>Publishes a story in a context of its own.</summary>
    internal async Task<long> Publish(ArticleWords words, DateTime? visibleFrom = null)
    {
        await using var db = Open();
        var desk = new ArticleDesk(db, new LexiconCache());
        var article = await desk.Draft(words, null, Make.Now, default);
        await desk.Publish(article, null, Make.Now, default, visibleFrom);
        await db.SaveChangesAsync();
        return article.Id;
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Open().Database.GetConnectionString()))
            SqliteConnection.ClearPool(connection);
        _folder.Dispose();
    }

    // As the site does it, so that both have one model: compiled queries know only that of their first use.
    /// <summary>How another process opens a store.</summary>
    internal static DbContextOptions<NewsDb> Options(string path, params IInterceptor[] watching) => Options(path, null, watching);

    private static DbContextOptions<NewsDb> Options(string path, StoreCommits? commits, params IInterceptor[] watching)
    {
        var services = new ServiceCollection();
        services.AddIdentity();
        services.AddDbContext<NewsDb>(options => options.UseSqliteFile(path, commits).AddInterceptors(watching));
        return services.BuildServiceProvider().GetRequiredService<DbContextOptions<NewsDb>>();
    }

    private static async Task<byte[]> Migrated()
    {
        using var folder = new TempFolder();
        var path = folder.File("template.db");
        string connection;
        await using (var db = new NewsDb(Options(path)))
        {
            await db.Database.MigrateAsync();
            db.Sections.AddRange(Section.Initial());
            db.Sites.Add(new Site());
            await db.SaveChangesAsync();
            await new IndexRebuild(db).Complete(always: false, _ => { }, default); // else each site does it, at any time
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            connection = db.Database.GetConnectionString()!;
        }
        using (var pooled = new SqliteConnection(connection))
            SqliteConnection.ClearPool(pooled);
        return await File.ReadAllBytesAsync(path);
    }
}
