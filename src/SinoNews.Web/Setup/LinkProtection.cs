using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SinoNews.Web.Setup;

/// <summary>Reading what came back in a link that was signed with the site's keys.</summary>
internal static class LinkProtection
{
    /// <param name="token">As it came; null where the address had a blank in its place, which the framework reads as nothing.</param>
    /// <returns>What was protected; null when the link is none of ours.</returns>
    internal static string? Opened(this IDataProtector protector, string? token)
    {
        try
        {
            return token is null ? null : protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
