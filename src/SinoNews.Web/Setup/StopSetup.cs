namespace SinoNews.Web.Setup;

/// <summary>How the site stops: no new request, those that run are answered, what was counted is written down.</summary>
public static class StopSetup
{
    /// <summary>Long enough for an upload, and known to the service files, which wait somewhat longer before they kill.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void AddStop(this IHostApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
}
