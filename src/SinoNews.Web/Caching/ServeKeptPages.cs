namespace SinoNews.Web.Caching;

/// <summary>
/// Answers what is kept before anything else is asked: no route, no key of the output cache, nothing to decode. What asks
/// otherwise than most do (by date, for the head alone, with parameters that the page does not know) goes on to the output
/// cache, which knows how.
/// </summary>
public sealed class ServeKeptPages(RequestDelegate next, PageShelf shelf, TimeProvider time)
{
    public Task InvokeAsync(HttpContext http) =>
        AddressOf(http.Request) is { } address && shelf.Find<KeptPage>(address) is { } page ? page.Answer(http, time.GetUtcNow()) : next(http);

    /// <summary>Where a page is kept for requests as this one; null where it is not.</summary>
    internal static string? AddressOf(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.IfModifiedSince.Count == 0 && PublicPages.IsShared(request)
            ? string.Concat(ContentCoding.Preferred(request.Headers.AcceptEncoding), request.Path.Value, request.QueryString.Value)
            : null;

    /// <summary>Whether the page looks at every parameter that stands in the address: others would make one page many.</summary>
    internal static bool IsPlain(HttpRequest request, PublicPageAttribute page) =>
        !request.QueryString.HasValue || request.Query.Keys.All(name => page.Query.Contains(name, StringComparer.Ordinal));
}
