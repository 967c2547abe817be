using System.Globalization;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>Whom to tell of a weakness (RFC 9116). Where the operator named nobody there is no such address.</summary>
public static class SecurityContact
{
    public const string Path = "/.well-known/security.txt";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSecurityContact(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.SecurityContact is { } contact)
            app.MapMethods(Path, Reads, (HttpContext http, SiteAddress address, SiteClock clock) => Say(http, contact, address, clock));
    }

    // It must end, within a year: each day it says so anew.
    private static IResult Say(HttpContext http, Uri contact, SiteAddress address, SiteClock clock)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        var until = clock.Now.Date.AddDays(365).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Results.Text($"Contact: {contact.AbsoluteUri}\nExpires: {until}\nPreferred-Languages: ar, en\nCanonical: {address.Absolute(Path)}\n", "text/plain; charset=utf-8");
    }
}
