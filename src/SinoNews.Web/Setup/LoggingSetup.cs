using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Settings.Configuration;

namespace SinoNews.Web.Setup;

/// <summary>
/// Structured logs: errors, writes (but not each read that is counted), newsroom requests and slow answers always; quiet
/// reads never. No e-mail, address, query string or comment text goes in, whatever level the settings ask for.
/// </summary>
public static class LoggingSetup
{
    // Named, or else Serilog looks at every assembly of the program for others.
    private static readonly ConfigurationReaderOptions Sinks =
        new(typeof(FileLoggerConfigurationExtensions).Assembly, typeof(ConsoleLoggerConfigurationExtensions).Assembly);

    // They write down addresses, arguments and senders in full, as soon as they may write more than warnings: never here.
    private static readonly string[] Indiscreet =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.HttpOverrides", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Mvc"];

    private const double SlowMilliseconds = 500;

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var files = Path.Combine(builder.Configuration.DataFolder(builder.Environment), "logs", "sinonews-.json");
        builder.Services.AddSerilog(log =>
        {
            log.ReadFrom.Configuration(builder.Configuration, Sinks).Enrich.FromLogContext().Enrich.With<ReceiptMask>().Filter.ByExcluding(IsIndiscreet)
                .WriteTo.File(new CompactJsonFormatter(), files, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14);
            if (builder.Environment.IsProduction())
                log.WriteTo.Console(new CompactJsonFormatter());
            else
                log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        }, preserveStaticLogger: true);
    }

    public static void UseRequestLogging(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.GetLevel = Level;
        options.IncludeQueryInRequestPath = false;
    });

    private static bool IsIndiscreet(LogEvent logged) =>
        logged.Level < LogEventLevel.Warning && logged.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string source }
        && Array.Exists(Indiscreet, name => source.StartsWith(name, StringComparison.Ordinal));

    private static LogEventLevel Level(HttpContext context, double milliseconds, Exception? exception) =>
        exception is null && context.Request.Path.StartsWithSegments(HealthSetup.Probes, StringComparison.OrdinalIgnoreCase) ? LogEventLevel.Debug // they say so themselves, once
        : exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : milliseconds > SlowMilliseconds && context.GetEndpoint()?.Metadata.GetMetadata<EventStream>() is null ? LogEventLevel.Warning
        : context.GetEndpoint()?.Metadata.GetMetadata<QuietWrite>() is not null ? LogEventLevel.Debug
        : !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) ? LogEventLevel.Information
        : context.Request.Path.StartsWithSegments("/newsroom", StringComparison.OrdinalIgnoreCase) ? LogEventLevel.Information
        : LogEventLevel.Debug;
}

/// <summary>Every event of a request whose address is a secret names the page instead, whoever logs it.</summary>
internal sealed class ReceiptMask : ILogEventEnricher
{
    private const string Path = "RequestPath";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (!logEvent.Properties.TryGetValue(Path, out var value) || value is not ScalarValue { Value: string path })
            return;
        // Decoded, an address may hold an end of line: nobody writes a line of the log but the site.
        var said = string.Concat(SecretPaths.Masked(path).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
        if (said != path)
            logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty(Path, said));
    }
}
