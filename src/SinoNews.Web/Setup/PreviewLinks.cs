using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SinoNews.Web.Setup;

/// <summary>
/// Private links to what is not published: whoever has one may read the newest saved words of one story for a week. The
/// link is its own proof, signed with the site's keys: nothing is stored, and nothing can be guessed.
/// </summary>
public sealed class PreviewLinks(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly IDataProtector _protector = protection.CreateProtector("SinoNews.Preview");

    /// <returns>The token at the end of <c>/preview/{token}</c>.</returns>
    public string Issue(long articleId, DateTime now) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{articleId} {(now + Lifetime).Ticks}"));

    /// <returns>The story; null when the link is none of ours or too old.</returns>
    public long? Open(string token, DateTime now)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ');
            return long.Parse(parts[1], CultureInfo.InvariantCulture) > now.Ticks ? long.Parse(parts[0], CultureInfo.InvariantCulture) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
