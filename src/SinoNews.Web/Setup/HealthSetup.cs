using SinoNews.Web.Telemetry;

namespace SinoNews.Web.Setup;

/// <summary>The two probes: does the process answer, and may readers be sent to it.</summary>
public static class HealthSetup
{
    public const string Probes = "/healthz";

    /// <summary>The faults that a probe can name: as they are told.</summary>
    public const string Unreadable = "the store cannot be read, or is of another version";

    public const string Unwritable = "the store takes no writes in time";

    public const string NoFolder = "the data folder cannot be written to";

    public const string Stopping = "the site is stopping";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<StoreIsReadable>(Unreadable)
            .AddCheck<StoreTakesWrites>(Unwritable)
            .AddCheck<DataFolderIsWritable>(NoFolder);
        builder.Services.AddSingleton<Readiness>();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods($"{Probes}/live", Reads, (HttpResponse response) => Say(response, []));
        // Nothing that was looked at a moment ago stands for a site that stops.
        app.MapMethods($"{Probes}/ready", Reads, async (HttpResponse response, Readiness readiness, IHostApplicationLifetime life, CancellationToken ct) =>
            Say(response, life.ApplicationStopping.IsCancellationRequested ? [Stopping] : await readiness.Faults(ct)));
    }

    private static IResult Say(HttpResponse response, IReadOnlyList<string> faults)
    {
        response.Headers.CacheControl = "no-store";
        return faults.Count == 0
            ? Results.Text("ok")
            : Results.Text($"not ready: {string.Join("; ", faults)}\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
