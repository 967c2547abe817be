using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SinoNews.Storage;
using SinoNews.Web.Telemetry;

namespace SinoNews.Web.Setup;

/// <summary>What is measured, and where it goes: by OTLP to a collector that is named, else nowhere, and then nothing listens.</summary>
public static class TelemetrySetup
{
    // Files and probes would be most of what is traced, and tell nothing.
    private static readonly PathString[] Noise =
        [HealthSetup.Probes, "/css", "/js", "/fonts", "/brand", "/patterns", "/illustrations", "/media", "/cards", "/sw.js", "/theme.js", "/favicon.ico"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddTelemetryOptions();
        services.AddSingleton<SiteMeter>();
        services.AddSingleton(provider => new StoreMeter(provider.GetRequiredService<SiteMeter>().Meter, provider.GetRequiredService<SiteMeter>().Source, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WaitingInStore>();
        services.AddSingleton<DataFolder>();
        services.AddScoped<StatusDesk>();
        services.AddHostedService<Gauges>();
        // What is wrong is left to the records of settings, which are asked before anything is sent.
        if (TelemetryOptions.Ratio(builder.Configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.SampleRatio)}"]) is not { } ratio)
            return;
        var standard = builder.Configuration[TelemetryOptions.Standard];
        var ours = builder.Configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Endpoint)}"];
        if (!string.IsNullOrEmpty(standard))
            services.Export(ratio, null);
        else if (!string.IsNullOrEmpty(ours) && TelemetryOptions.IsAddress(ours))
            services.Export(ratio, new Uri(ours.TrimEnd('/') + "/"));
    }

    public static void AddTelemetryOptions(this IHostApplicationBuilder builder) => builder.Services.AddSection<TelemetryOptions>(TelemetryOptions.Section)
        .Validate(options => TelemetryOptions.IsAddress(options.Endpoint), $"{TelemetryOptions.Section}:Endpoint must be an absolute http(s) address, such as http://localhost:4318.")
        .Validate(_ => TelemetryOptions.IsAddress(builder.Configuration[TelemetryOptions.Standard]), $"{TelemetryOptions.Standard} must be an absolute http(s) address, such as http://localhost:4317.")
        .Validate(options => TelemetryOptions.IsGuarded(options.Endpoint), $"{TelemetryOptions.Section}:Endpoint must be https, except on this machine or in its own network.")
        .Validate(_ => TelemetryOptions.IsGuarded(builder.Configuration[TelemetryOptions.Standard]), $"{TelemetryOptions.Standard} must be https, except on this machine or in its own network.")
        .Validate(options => TelemetryOptions.IsRatio(options.SampleRatio), $"{TelemetryOptions.Section}:SampleRatio must be between 0 and 1.");

    /// <param name="collector">Null follows OpenTelemetry's own variables.</param>
    private static void Export(this IServiceCollection services, double ratio, Uri? collector) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("sinonews", serviceVersion: SiteVersion.Program).AddEnvironmentVariableDetector())
        .WithTracing(traces => traces.AddSource(SiteMeter.Name).AddAspNetCoreInstrumentation(options => options.Filter = IsTold)
            .SetSampler(Sampler(ratio)).AddProcessor<DiscreetSpans>().AddOtlpExporter(options => To(options, collector, "v1/traces")))
        .WithMetrics(metrics => metrics.AddMeter(SiteMeter.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation()
            .AddOtlpExporter((options, _) => To(options, collector, "v1/metrics")));

    // Whether a stranger's request is traced is ours to say; what it calls itself is kept, so that a proxy's trace goes on in ours.
    private static ParentBasedSampler Sampler(double ratio)
    {
        var root = new TraceIdRatioBasedSampler(ratio);
        return new ParentBasedSampler(root, remoteParentSampled: root, remoteParentNotSampled: root);
    }

    private static bool IsTold(HttpContext http) => !Array.Exists(Noise, noise => http.Request.Path.StartsWithSegments(noise, StringComparison.OrdinalIgnoreCase));

    private static void To(OtlpExporterOptions options, Uri? collector, string signal)
    {
        if (collector is null)
            return;
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(collector, signal);
    }
}
