using SinoNews.Articles;

namespace SinoNews.Web.Mail;

/// <summary>The <c>SinoNews:Mail</c> section: the server that takes the site's mail.</summary>
public sealed record MailOptions
{
    public const string Section = "SinoNews:Mail";

    /// <summary>The server's name; null for none: files while the site is developed, no mail in production.</summary>
    public string? Host { get; init; }

    /// <summary>Null is the usual one: 465 for <c>tls</c>, else 587.</summary>
    public int? Port { get; init; }

    /// <summary><c>starttls</c>, <c>tls</c> or <c>none</c>.</summary>
    public string Security { get; init; } = "starttls";

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address that mails come from.</summary>
    public string? From { get; init; }

    public string FromName { get; init; } = Site.FirstName;

    /// <summary>The SHA-256 of a certificate that is believed although nobody signed it: a server's in the same house. In hexadecimal.</summary>
    public string? Certificate { get; init; }

    public int PortOrUsual => Port ?? (Is("tls") ? 465 : 587);

    internal bool Is(string security) => string.Equals(Security, security, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Whether the site sends mail at all. Where it does not, nobody is offered what would need one.</summary>
public sealed record SiteMail(bool IsOn);
