using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>The headers that every answer carries.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var secure = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.IsSecure;
        app.Use((context, next) => Add(context, secure, next));
    }

    private static Task Add(HttpContext context, bool secure, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = LeaksNoAddress(context.Request.Path) ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (IsPrivate(context.Request.Path))
            headers.CacheControl = "no-store, no-cache"; // the words that antiforgery wants to find
        // By the site's own address, not the request's scheme: TLS may end at a proxy. Browsers ignore it in the clear.
        if (secure)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }

    // The address itself is the secret there; never no-referrer, which would blind the same-site rule.
    private static bool LeaksNoAddress(PathString path) =>
        path.StartsWithSegments("/comments", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/verify", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/unsubscribe", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/preview", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/privacy/my-data", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/newsroom/setup", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/newsroom/reset", StringComparison.OrdinalIgnoreCase);

    /// <summary>Pages of one person: never stored, never compressed beside their secrets.</summary>
    internal static bool IsPrivate(PathString path) =>
        path.StartsWithSegments("/newsroom", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/preview", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/verify", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/unsubscribe", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/privacy/my-data", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/comments", StringComparison.OrdinalIgnoreCase);
}
