using System.ComponentModel.DataAnnotations;

namespace SinoNews.Web.Setup;

/// <summary>The <c>SinoNews</c> section of the configuration.</summary>
public sealed record SiteOptions
{
    public const string Section = "SinoNews";

    /// <summary>The folder of all run-time data; relative to the content root.</summary>
    [Required]
    public string DataPath { get; init; } = "App_Data";

    /// <summary>The folder of the seed files; null finds <c>seeds</c> beside the published program or in the repository.</summary>
    public string? SeedsPath { get; init; }

    /// <summary>The folder of the typefaces of social cards; null finds <c>fonts/cards</c> beside the program.</summary>
    public string? CardFonts { get; init; }

    /// <summary>The base of every absolute link, without a path. Required in production.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>True when readers come over TLS, to us or to a proxy before us.</summary>
    public bool IsSecure => SiteUrl is { IsAbsoluteUri: true, Scheme: "https" };

    /// <summary>
    /// Whether browsers are told that all names under the site's own have TLS too. Off by default: the program cannot know
    /// the neighbours, and they would be out of reach for a year.
    /// </summary>
    public bool SecureSubdomains { get; init; }

    /// <summary>Where weaknesses are reported, a <c>mailto:</c> or <c>https:</c> address that everybody may read; null for nowhere.</summary>
    public Uri? SecurityContact { get; init; }

    /// <summary>Addresses of the reverse proxies whose X-Forwarded-For and -Proto are believed, between commas; none by default.</summary>
    public string? Proxies { get; init; }

    /// <summary>Whether the site asks itself for its hot pages once it is up.</summary>
    public bool WarmUp { get; init; } = true;

    /// <summary>The IANA zone of dates and days on the site.</summary>
    [Required]
    public string TimeZone { get; init; } = "Asia/Riyadh";
}
