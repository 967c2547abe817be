using System.Globalization;
using Microsoft.Extensions.Options;
using SinoNews.Articles;
using SinoNews.Web.Checkups;

namespace SinoNews.Web.Setup;

/// <summary>What the site is called on the network and what time it is there.</summary>
public static class SiteSetup
{
    private const string DataKey = $"{SiteOptions.Section}:{nameof(SiteOptions.DataPath)}";
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.AddSiteOptions();
        builder.AddCheckup();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SiteClock>();
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddScoped<Masthead>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<NewsroomBar>();
        builder.Services.AddScoped<CommentsRoom>();
        builder.Services.AddSingleton<PreviewLinks>();
        builder.Services.AddSingleton<SiteDesk>();
    }

    public static void AddSiteOptions(this IHostApplicationBuilder builder) =>
        builder.Services.AddSection<SiteOptions>(SiteOptions.Section)
            .Validate(
                options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _),
                "SinoNews:TimeZone must name an IANA time zone that this machine knows, such as Asia/Riyadh.")
            .Validate(
                options => options.SiteUrl is null || options.SiteUrl is { IsAbsoluteUri: true, Scheme: "http" or "https", AbsolutePath: "/" },
                "SinoNews:SiteUrl must be an absolute http(s) address without a path, such as https://news.example.org.")
            .Validate(
                options => options.SiteUrl is not null || !builder.Environment.IsProduction(),
                "SinoNews:SiteUrl is required in production: links are never built from the Host header.")
            .Validate(
                options => (options.Proxies ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).All(proxy => System.Net.IPAddress.TryParse(proxy, out _)),
                "SinoNews:Proxies must be IP addresses between commas, such as 10.0.0.2.")
            .Validate(
                options => options.SecurityContact is null or { IsAbsoluteUri: true, Scheme: "mailto" or "https" },
                "SinoNews:SecurityContact must be a mailto: or https: address.");

    /// <summary>
    /// The content root of a published program is its own folder, wherever it is started from. Under <c>dotnet run</c> and
    /// in tests the assets are not beside it, and the host's own rule stands.
    /// </summary>
    public static string? ContentRoot() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <summary>Where the data folder is to be.</summary>
    public static string DataPath(this IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(configuration[DataKey] ?? new SiteOptions().DataPath, environment.ContentRootPath);

    /// <summary>The data folder, made if it is missing: for its owner alone.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    public static string DataFolder(this IConfiguration configuration, IHostEnvironment environment)
    {
        var path = configuration.DataPath(environment);
        try
        {
            return (OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnersAlone)).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{DataKey}: {exception.Message}", exception);
        }
    }

    /// <summary>The folder of the cards' typefaces: as configured, else beside the program.</summary>
    public static string CardFontsFolder(this SiteOptions options, IHostEnvironment environment) =>
        options.CardFonts is { } configured ? Path.Combine(environment.ContentRootPath, configured) : Path.Combine(AppContext.BaseDirectory, "fonts", "cards");

    /// <summary>The seeds folder: as configured, else beside the published program, else the repository's.</summary>
    public static string SeedsFolder(this SiteOptions options, IHostEnvironment environment)
    {
        var root = environment.ContentRootPath;
        if (options.SeedsPath is { } configured)
            return Path.Combine(root, configured);
        var published = Path.Combine(root, "seeds");
        return Directory.Exists(published) ? published : Path.GetFullPath(Path.Combine(root, "..", "..", "seeds"));
    }
}

/// <summary>Now, and the days of the site's zone: the one that the newsroom set, or else the configuration's.</summary>
public sealed class SiteClock(TimeProvider time, IOptions<SiteOptions> options)
{
    /// <summary>Of what happens in China.</summary>
    public static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly TimeZoneInfo _configured = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
    private volatile TimeZoneInfo? _set;

    public TimeZoneInfo Zone => _set ?? _configured;

    /// <summary>The configuration's zone, for who would return to it.</summary>
    public string Configured => _configured.Id;

    /// <summary>Goes by the zone of the store from now on.</summary>
    /// <param name="zone">Null for the configuration's; so is one that this machine does not know.</param>
    public void Follow(string? zone)
    {
        if (zone != _set?.Id)
            _set = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : null;
    }

    /// <summary>UTC, to the millisecond, as the store keeps it.</summary>
    public DateTime Now => Storage.UtcMilliseconds.Cut(time.GetUtcNow().UtcDateTime);

    public DateOnly Today => DayOf(Now);

    public static DateTimeOffset InBeijing(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), Beijing);

    public DateTimeOffset Local(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), Zone);

    /// <summary>For machines: ISO 8601 in the site's zone, with its offset.</summary>
    public string Iso(DateTime utc) => Iso(Local(utc));

    /// <summary>The same of any zone.</summary>
    public static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc).DateTime);

    /// <summary>When a day of the site begins, UTC. A midnight skipped by daylight saving begins an hour later.</summary>
    public DateTime StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(30);
        return TimeZoneInfo.ConvertTimeToUtc(midnight, Zone);
    }
}
