using System.Globalization;
using Microsoft.Extensions.Options;
using SinoNews.Backups;

namespace SinoNews.Web.Setup;

/// <summary>The <c>SinoNews:Backups</c> section: the backups that the site makes by itself.</summary>
public sealed record BackupOptions
{
    public const string Section = "SinoNews:Backups";

    private const string HourAndMinute = "HH:mm";

    /// <summary>The time of day in the site's zone; empty for none.</summary>
    public string At { get; init; } = "03:00";

    /// <summary>How many are kept, the newest.</summary>
    public int Keep { get; init; } = 7;

    /// <summary>Where they lie; relative to the data folder.</summary>
    public string Folder { get; init; } = "backups";

    /// <summary>Null where the site makes none by itself.</summary>
    public TimeOnly? TimeOfDay => IsOff ? null : TimeOnly.ParseExact(At, HourAndMinute, CultureInfo.InvariantCulture);

    internal bool IsTimeOrOff => IsOff || TimeOnly.TryParseExact(At, HourAndMinute, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private bool IsOff => string.IsNullOrWhiteSpace(At);
}

/// <summary>Backups: where they lie, and when they are made.</summary>
public static class BackupsSetup
{
    public static void AddBackups(this IHostApplicationBuilder builder)
    {
        builder.AddBackupOptions();
        var data = builder.Configuration.DataFolder(builder.Environment);
        builder.Services.AddSingleton(new Backup(data));
        builder.Services.AddSingleton(services => new BackupShelf(
            services.GetRequiredService<Backup>(), Path.Combine(data, services.GetRequiredService<IOptions<BackupOptions>>().Value.Folder)));
    }

    public static void AddBackupOptions(this IHostApplicationBuilder builder) => builder.Services.AddSection<BackupOptions>(BackupOptions.Section)
        .Validate(backups => backups.IsTimeOrOff, $"{BackupOptions.Section}:At must be a time of day such as 03:00, or empty for no backups.")
        .Validate(backups => backups.Keep > 0, $"{BackupOptions.Section}:Keep must be at least 1.")
        .Validate(backups => !string.IsNullOrWhiteSpace(backups.Folder), $"{BackupOptions.Section}:Folder must name a folder, such as backups.");
}
