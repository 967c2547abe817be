namespace SinoNews.Web.Setup;

/// <summary>The headers that every answer carries.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = LeaksNoAddress(context.Request.Path) ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (IsPrivate(context.Request.Path))
            headers.CacheControl = "no-store, no-cache"; // the words that antiforgery wants to find
        return next(context);
    });

    // The address itself is the secret there; never no-referrer, which would blind the same-site rule.
    private static bool LeaksNoAddress(PathString path) =>
        path.StartsWithSegments("/comments", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/newsroom/setup", StringComparison.OrdinalIgnoreCase);

    /// <summary>Pages of one person: never stored, never compressed beside their secrets.</summary>
    internal static bool IsPrivate(PathString path) =>
        path.StartsWithSegments("/newsroom", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/comments", StringComparison.OrdinalIgnoreCase);
}
