using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;
using Serilog.Events;
using SinoNews.Web.Mail;

namespace SinoNews.Web.Setup;

/// <summary>What is wrong with settings that are read before, or beside, the records of options.</summary>
public static class SettingFaults
{
    // Of the framework's secrets, which a developer keeps outside the repository.
    private const string UserSecrets = "secrets.json";

    private static readonly string[] Secrets = [$"{MailOptions.Section}:{nameof(MailOptions.Password)}"];

    /// <summary>A line each, with the key.</summary>
    public static IReadOnlyList<string> In(IConfiguration configuration) =>
        [.. Secrets.Select(key => Shown(configuration, key)).OfType<string>(), .. Data(configuration), .. WarmUp(configuration), .. Urls(configuration), .. Levels(configuration)];

    // A command line is shown by ps, a settings file is copied and committed.
    private static string? Shown(IConfiguration configuration, string key)
    {
        var source = (configuration as IConfigurationRoot)?.Providers.LastOrDefault(provider => provider.TryGet(key, out var value) && !string.IsNullOrEmpty(value));
        var isShown = source is CommandLineConfigurationProvider
            || (source is JsonConfigurationProvider { Source.Path: var path } && !string.Equals(Path.GetFileName(path), UserSecrets, StringComparison.Ordinal));
        var name = key.Replace(":", "__", StringComparison.Ordinal);
        return isShown
            ? $"{key} is a secret and may not stand on the command line or in a settings file: give it as the environment variable {name}, or as a file of that name in /run/secrets or a systemd credential."
            : null;
    }

    private static IEnumerable<string> Data(IConfiguration configuration)
    {
        const string Key = $"{SiteOptions.Section}:{nameof(SiteOptions.DataPath)}";
        if (configuration[Key] is { } path && string.IsNullOrWhiteSpace(path))
            yield return $"{Key} must name a folder.";
    }

    private static IEnumerable<string> WarmUp(IConfiguration configuration)
    {
        const string Key = $"{SiteOptions.Section}:{nameof(SiteOptions.WarmUp)}";
        if (configuration[Key] is { Length: > 0 } text && !bool.TryParse(text, out _))
            yield return $"{Key} must be true or false.";
    }

    private static IEnumerable<string> Urls(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Where(url => !IsAddress(url))
            .Select(_ => "urls must be addresses to listen at, such as http://localhost:8080, between semicolons.");

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Levels(IConfiguration configuration) =>
        configuration.GetSection("Serilog:MinimumLevel").AsEnumerable()
            .Where(level => !string.IsNullOrEmpty(level.Value) && !Enum.TryParse<LogEventLevel>(level.Value, ignoreCase: true, out _))
            .Select(level => $"{level.Key} must be one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
}
