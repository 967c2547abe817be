using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Checkups;

/// <summary>What was set, and what it means for readers.</summary>
internal static class SettingLooks
{
    internal static Diagnosis Values(Patient site) => (IReadOnlyList<string>)[.. SettingFaults.In(site.Configuration), .. site.Refusals] is [_, ..] wrong
        ? Diagnosis.Fail(string.Join(" ", wrong))
        : Diagnosis.Ok("every value is one that the program takes.");

    internal static Diagnosis Names(Patient site) => UnknownSettings.In(site.Configuration) is [_, ..] unknown
        ? Diagnosis.Warn(string.Join(" ", unknown.Select(one => $"Nothing reads {one.Key}: is {one.Nearest} meant?")))
        : Diagnosis.Ok("every key is one that the program reads.");

    internal static Diagnosis Address(Patient site)
    {
        if (site.Setting(nameof(SiteOptions.SiteUrl)) is not { Length: > 0 } text)
            return Diagnosis.Warn("SinoNews:SiteUrl is not set: links name the port that the site listens at. In production it must be set.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
            return Diagnosis.Fail("SinoNews:SiteUrl is no address. Set one such as https://news.example.org.");
        if (url.IsLoopback)
            return Diagnosis.Warn($"{url} leads readers to their own machine: links in feeds and mails are of no use to them.");
        return url.Scheme == Uri.UriSchemeHttps
            ? Diagnosis.Ok($"{url}, over TLS.")
            : Diagnosis.Warn($"{url} is not encrypted: passwords and comments can be read on their way. Put a proxy with TLS before the site, and https into SinoNews:SiteUrl.");
    }

    // Behind a proxy that is not named, all readers are one network.
    internal static Diagnosis Proxies(Patient site)
    {
        var isNamed = !string.IsNullOrWhiteSpace(site.Setting(nameof(SiteOptions.Proxies)));
        var isSecure = site.Setting(nameof(SiteOptions.SiteUrl))?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true;
        return isNamed ? Diagnosis.Ok("the proxies that are named say where readers come from.")
            : isSecure ? Diagnosis.Warn("none is named. If a proxy does the TLS, set SinoNews:Proxies to its IP address: else all readers share one rate limit.")
            : Diagnosis.Ok("none is named, so no header says where readers come from.");
    }

    internal static Diagnosis Mail(Patient site) => site.Mail() is { Host.Length: > 0 } mail
        ? Diagnosis.Ok($"{mail.Host}, port {mail.PortOrUsual}, {mail.Security}. doctor --mail asks whether it answers.")
        : site.Environment.IsProduction()
        ? Diagnosis.Warn($"off: {MailOptions.Section}:Host names no server, so readers can't confirm addresses and nobody is alerted.")
        : Diagnosis.Ok("written into files of the data folder while the site is developed.");
}
