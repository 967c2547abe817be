using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>
/// Links by which a reader proves an e-mail address: whoever opens one reads the mail that went there. The link is its own
/// proof and holds the address encrypted with the site's keys, so that nothing is stored for having been asked.
/// </summary>
public sealed class ReaderDataLinks(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("SinoNews.ReaderData");

    /// <returns>The token at the end of <c>/privacy/my-data/{token}</c>.</returns>
    public string Issue(string email, DateTime now) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(now + Lifetime).Ticks} {email}"));

    /// <returns>The e-mail address; null when the link is none of ours or too old.</returns>
    public string? Open(string? token, DateTime now) =>
        _protector.Opened(token)?.Split(' ', 2) is [var ticks, var email] && long.Parse(ticks, CultureInfo.InvariantCulture) > now.Ticks ? email : null;
}
