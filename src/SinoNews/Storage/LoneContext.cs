using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace SinoNews.Storage;

/// <summary>
/// A context outside the site, of the same model as those within: Identity asks the application's services which tables it
/// has. EF shares its model and its compiled queries with those of the site, as long as the parts of the options come in
/// the same order: the application's services first, as the host says them.
/// </summary>
public sealed class LoneContext : IDesignTimeDbContextFactory<NewsDb>
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public static NewsDb Of(string path) =>
        new((DbContextOptions<NewsDb>)new DbContextOptionsBuilder<NewsDb>().UseApplicationServiceProvider(Services).UseSqliteFile(path).Options);

    /// <summary>For EF's tools, which else would start the whole site to find its context.</summary>
    NewsDb IDesignTimeDbContextFactory<NewsDb>.CreateDbContext(string[] args) => Of("design.db");
}
