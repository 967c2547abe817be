using Microsoft.AspNetCore.OutputCaching;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Caching;

/// <summary>The output cache: what it keeps, where, and how it learns what has changed.</summary>
public static class CachingSetup
{
    // The largest are the parts of the site map.
    private const int LargestPage = 4 * 1024 * 1024;

    public static void AddCacheOptions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSection<PageCacheOptions>(PageCacheOptions.Section);
        builder.Services.AddSection<CdnOptions>(CdnOptions.Section);
    }

    public static void AddPageCache(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddCacheOptions();
        services.AddSingleton<PageShelf>();
        services.AddSingleton<IOutputCacheStore>(provider => provider.GetRequiredService<PageShelf>());
        services.AddSingleton<PublicPages>();
        services.AddSingleton<PageTags>();
        services.AddSingleton<EvictStalePages>();
        services.AddScoped<PageSources>();
        services.AddScoped<ListHeads>();
        services.ConfigureDbContext<NewsDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<EvictStalePages>()));
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PublicPages>((cache, pages) =>
        {
            cache.AddBasePolicy(pages);
            cache.UseCaseSensitivePaths = true; // a slug in other letters is another address: it is sent on
            cache.MaximumBodySize = LargestPage;
        });
    }

    /// <summary>Comes first: most readers are answered here.</summary>
    public static void UseKeptPages(this WebApplication app) => app.UseMiddleware<ServeKeptPages>();

    /// <summary>Comes after routing, which knows what a page is, and before everything that a kept page need not pass.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        app.UseMiddleware<SendAfterwards>();
        app.UseOutputCache();
        app.UseMiddleware<FinishPages>();
    }
}
