using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace SinoNews.Web.Setup;

/// <summary>
/// Structured logs: errors, writes, newsroom requests and slow answers always; quiet reads never. No e-mail, address,
/// query string or comment text goes in.
/// </summary>
public static class LoggingSetup
{
    private const double SlowMilliseconds = 500;

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var files = Path.Combine(builder.Configuration.DataFolder(builder.Environment), "logs", "sinonews-.json");
        builder.Services.AddSerilog(log =>
        {
            log.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext()
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
        options.GetMessageTemplateProperties = (context, path, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("RequestPath", new ScalarValue(Named(context, path))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    // A receipt's address is its secret.
    private static string Named(HttpContext context, string path) =>
        context.Request.Path.StartsWithSegments("/comments", StringComparison.OrdinalIgnoreCase) ? "/comments/{receipt}" : path;

    private static LogEventLevel Level(HttpContext context, double milliseconds, Exception? exception) =>
        exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : milliseconds > SlowMilliseconds ? LogEventLevel.Warning
        : !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) ? LogEventLevel.Information
        : context.Request.Path.StartsWithSegments("/newsroom", StringComparison.OrdinalIgnoreCase) ? LogEventLevel.Information
        : LogEventLevel.Debug;
}
