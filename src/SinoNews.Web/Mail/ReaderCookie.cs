using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SinoNews.Comments.Readers;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>
/// What a browser is given when its reader opened the link: it names the pseudonym and the stamp, for a year. Only what is
/// posted looks at it, comments and reports; the pages under the same path are the same with it and without it.
/// </summary>
public sealed class ReaderCookie(IDataProtectionProvider protection, SiteClock clock, IOptions<SiteOptions> site)
{
    // Not of the whole host: only what is under the path is sent it.
    private readonly string _name = site.Value.OfPart("sinonews-reader");

    private const string Path = "/articles";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly IDataProtector _protector = protection.CreateProtector("SinoNews.ReaderCookie");

    public void Give(HttpContext http, ReaderProof proof)
    {
        var until = clock.Now + Lifetime;
        http.Response.Cookies.Append(
            _name,
            _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{proof.Reader} {proof.Stamp} {until.Ticks}")),
            Form(http, new DateTimeOffset(until)));
    }

    public void Take(HttpContext http) => http.Response.Cookies.Delete(_name, Form(http, null));

    /// <returns>Null when there is none, or it is none of ours, or too old.</returns>
    public ReaderProof? Read(HttpRequest request)
    {
        try
        {
            return request.Cookies[_name] is { Length: > 0 } cookie && _protector.Unprotect(cookie).Split(' ') is [var reader, var stamp, var until]
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.Now.Ticks
                ? new ReaderProof(reader, int.Parse(stamp, CultureInfo.InvariantCulture)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Form(HttpContext http, DateTimeOffset? until) => new()
    {
        Path = Path,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = site.Value.IsSecure || http.Request.IsHttps,
        Expires = until,
        IsEssential = true,
    };
}
