using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

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
    public string? Open(string token, DateTime now)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) > now.Ticks ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
