using SinoNews.Backups;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Checkups;

/// <summary>How closely one looks.</summary>
public enum Depth
{
    /// <summary>What costs next to nothing: for a page that is looked at often.</summary>
    Glance,

    /// <summary>The store's pages are read, too.</summary>
    Usual,

    /// <summary>Every index and reference is compared.</summary>
    Thorough,
}

/// <summary>The site that is examined, as its settings describe it.</summary>
internal sealed record Patient(IConfiguration Configuration, IHostEnvironment Environment, IReadOnlyList<string> Refusals, DateTime Now, Depth Depth)
{
    internal string Data { get; } = Configuration.DataPath(Environment);

    internal string Store => Path.Combine(Data, "sinonews.db");

    internal BackupShelf Backups => new(new Backup(Data), Path.Combine(Data, Configuration[$"{BackupOptions.Section}:{nameof(BackupOptions.Folder)}"] ?? new BackupOptions().Folder));

    // By key: a record of options can't be bound when another of its values is wrong.
    internal string? Setting(string name) => Configuration[$"{SiteOptions.Section}:{name}"];

    internal MailOptions Mail() => Configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new();
}
