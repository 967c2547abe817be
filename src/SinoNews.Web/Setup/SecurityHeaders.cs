using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>The headers that every answer carries. A kept page has them because they are kept with it.</summary>
public static class SecurityHeaders
{
    // The three policies are those of js/own-html.js, js/kept-stories.js and js/offline.js: no other script makes markup.
    private const string ClearPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types sinonews-html sinonews-kept sinonews-worker";

    private const string SecurePolicy = $"{ClearPolicy}; upgrade-insecure-requests";

    // Beside them the newsroom needs nothing but its passkeys. Only names that browsers know: an unknown one is a warning on each page.
    private const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
        + "gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
        + "picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), "
        + "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    private const string AYear = "max-age=31536000";

    // What others show on pages of theirs: the pictures of feeds, the cards of shares, the mark; and what programs ask.
    private static readonly string[] ForOthers = ["/media", "/cards", "/brand", "/api"];

    // The address itself is the secret there.
    private static readonly string[] Secret = ["/comments", "/verify", "/unsubscribe", "/preview", "/privacy/my-data", "/newsroom/setup", "/newsroom/reset"];

    private static readonly string[] Private = ["/newsroom", "/preview", "/verify", "/unsubscribe", "/privacy/my-data", "/comments"];

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Guard();
        return next(context);
    });

    /// <summary>Sets them: also where an answer is made before the others get theirs, or after all headers were cleared.</summary>
    internal static void Guard(this HttpContext context)
    {
        var site = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        var (headers, path) = (context.Response.Headers, Asked(context));
        // By the site's own address, not the request's scheme: TLS may end at a proxy. Browsers ignore the first in the clear,
        // and the second would lead them away from a site that has no TLS.
        headers.StrictTransportSecurity = !site.IsSecure ? null : site.SecureSubdomains ? $"{AYear}; includeSubDomains" : AYear;
        headers.ContentSecurityPolicy = site.IsSecure ? SecurePolicy : ClearPolicy;
        headers.XContentTypeOptions = "nosniff";
        // Never no-referrer, which would blind the same-site rule.
        headers["Referrer-Policy"] = IsUnder(path, Secret) ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = IsUnder(path, ForOthers) ? "cross-origin" : "same-origin";
        if (IsPrivate(path))
        {
            headers.CacheControl = "no-store, no-cache"; // the words that antiforgery wants to find
            headers["X-Robots-Tag"] = "noindex, nofollow";
        }
    }

    // The page of an error is rendered under an address of its own, and stands at the one that was asked for.
    private static PathString Asked(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath) is { } path ? new PathString(path) : context.Request.Path;

    /// <summary>Pages of one person: never stored, never found by a search engine, never compressed beside their secrets.</summary>
    internal static bool IsPrivate(PathString path) => IsUnder(path, Private);

    private static bool IsUnder(PathString path, string[] folders) =>
        Array.Exists(folders, folder => path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase));
}
