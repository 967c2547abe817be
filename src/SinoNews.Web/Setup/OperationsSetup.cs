using SinoNews.Web.Api;
using SinoNews.Web.Feeds;

namespace SinoNews.Web.Setup;

/// <summary>What the operator has of the site, and the addresses that are no Razor pages.</summary>
public static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.AddHealth();
        builder.AddBackups();
    }

    public static void MapAddresses(this WebApplication app)
    {
        app.MapShortLinks();
        app.MapFeeds();
        app.MapApi();
        app.MapSearch();
        app.MapReadership();
        app.MapHealth();
        app.MapSecurityContact();
        app.MapLive();
    }
}
