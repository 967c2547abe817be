using Microsoft.AspNetCore.Identity;
using SinoNews.Storage;
using SinoNews.Web.Api;
using SinoNews.Web.Caching;
using SinoNews.Web.Checkups;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Commands;

/// <summary>The same configuration and services as the site's, without the site.</summary>
internal static class StoreHost
{
    /// <param name="data">The data folder, when it is not the configured one.</param>
    internal static IHost For(string? data)
    {
        var builder = Settings(data);
        builder.Services.AddIdentity();
        builder.Services.AddScoped<IdentityErrorDescriber>(); // the operator's console speaks English
        builder.AddStore();
        builder.Services.ConfigureDbContext<NewsDb>(options => options.AddInterceptors(new MarkCommits())); // a site may be serving
        return builder.Build();
    }

    /// <summary>Only the settings and who examines: nothing is opened, made or written.</summary>
    internal static IHost Unopened(string? data)
    {
        var builder = Settings(data);
        builder.AddRateLimitOptions();
        builder.AddCacheOptions();
        builder.AddMailOptions();
        builder.AddApiOptions();
        builder.AddBackupOptions();
        builder.AddTelemetryOptions();
        builder.AddCheckup();
        return builder.Build();
    }

    /// <summary>The data folder alone, for verbs that open no store: made if it is missing.</summary>
    /// <param name="data">The data folder, when it is not the configured one.</param>
    internal static string DataFolder(string? data)
    {
        var builder = Settings(data);
        return builder.Configuration.DataFolder(builder.Environment);
    }

    private static HostApplicationBuilder Settings(string? data)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = SiteSetup.ContentRoot(),
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), // which a host without the web does not read
        });
        builder.Configuration.AddSecretFiles();
        if (data is not null)
            builder.Configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.DataPath)}"] = Path.GetFullPath(data);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddSiteOptions();
        return builder;
    }
}
