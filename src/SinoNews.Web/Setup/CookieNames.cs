namespace SinoNews.Web.Setup;

/// <summary>
/// What cookies are called. Where the site is secure the name begins with a prefix that browsers hold the cookie to, so that
/// no neighbour under the same domain and nobody on the wire can plant one; in the clear they would refuse it, so it has none.
/// </summary>
public static class CookieNames
{
    /// <summary>Of a cookie of the whole site: set over TLS, by this host alone, for all its paths.</summary>
    public static string OfHost(this SiteOptions site, string name) => site.IsSecure ? $"__Host-{name}" : name;

    /// <summary>Of a cookie of a part of the site, which the stricter prefix does not allow: set over TLS.</summary>
    public static string OfPart(this SiteOptions site, string name) => site.IsSecure ? $"__Secure-{name}" : name;
}
