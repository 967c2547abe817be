using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Caching;

/// <summary>Which requests are answered from the shelf: reads of public pages by whoever carries no staff cookie.</summary>
public sealed class PublicPages(PageShelf shelf) : IOutputCachePolicy
{
    private static readonly string[] ByEncoding = [HeaderNames.AcceptEncoding];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not { } page || !IsShared(http.Request, page) || IsStrange(http.Request, page))
            return ValueTask.CompletedTask;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        var rules = context.CacheVaryByRules;
        rules.CacheKeyPrefix = shelf.Edition;
        rules.VaryByHost = false;
        rules.QueryKeys = page.Query;
        rules.HeaderNames = ByEncoding;
        Settle(http.Request);
        return ValueTask.CompletedTask;
    }

    // Whether it ends as a 304 is decided later, by the output cache itself.
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        shelf.CountServed(unchanged: false);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        shelf.CountMade();
        return ValueTask.CompletedTask;
    }

    /// <summary>A read that anybody could have sent.</summary>
    internal static bool IsShared(HttpRequest request) =>
        IsRead(request) && request.Headers.Authorization.Count == 0 && !CarriesStaffCookie(request);

    /// <summary>The same for a page.</summary>
    internal static bool IsShared(HttpRequest request, PublicPageAttribute page) => page.IsForStaffToo ? IsRead(request) : IsShared(request);

    // A form may be sent with a read, too, and the framework then takes the fields of the form for those of the address.
    private static bool IsRead(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && (request.Headers.ContentType.Count == 0 || !request.HasFormContentType);

    // What no page of ours links to: a place in a list that is none, and the characters that part the output cache's keys.
    private static bool IsStrange(HttpRequest request, PublicPageAttribute page) =>
        request.Path.Value.AsSpan().ContainsAny('\u001e', '\u001f')
        || (request.QueryString.HasValue
            && (page.Query.Any(name => request.Query[name].Any(value => value.AsSpan().ContainsAny('\u001e', '\u001f')))
                || (page.Query.Contains("before") && (IsNowhere(request.Query["before"]) || IsNowhere(request.Query["after"])))));

    private static bool IsNowhere(StringValues cursor) => cursor.Count > 0 && Cursor.Parse(cursor) is null;

    /// <summary>True when a colleague's browser asks, whether its cookie still opens anything or not.</summary>
    internal static bool CarriesStaffCookie(HttpRequest request)
    {
        foreach (var cookie in request.Headers.Cookie)
        {
            if (cookie?.Contains(StaffSetup.CookieName, StringComparison.Ordinal) == true)
                return true;
        }
        return false;
    }

    // Of all the ways to say it one is left, so that each page is kept three times at most.
    private void Settle(HttpRequest request)
    {
        request.Headers.AcceptEncoding = ContentCoding.Preferred(request.Headers.AcceptEncoding);
        var since = request.Headers.IfModifiedSince;
        if (since.Count > 0 && request.Headers.IfNoneMatch.Count == 0 && HeaderUtilities.TryParseDate(since.ToString(), out var second) && shelf.MovedIn(second))
            request.Headers.IfModifiedSince = default;
    }
}
