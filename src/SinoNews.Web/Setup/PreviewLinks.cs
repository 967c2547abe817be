using System.Globalization;
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
    public long? Open(string? token, DateTime now) =>
        _protector.Opened(token)?.Split(' ') is [var article, var ticks] && long.Parse(ticks, CultureInfo.InvariantCulture) > now.Ticks
            ? long.Parse(article, CultureInfo.InvariantCulture) : null;
}
