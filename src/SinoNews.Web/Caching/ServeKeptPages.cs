namespace SinoNews.Web.Caching;

/// <summary>
/// Answers what is kept before anything else is asked: no route, no key of the output cache, nothing to decode. What asks
/// otherwise than most do (by date, for the head alone, with parameters that the page does not know) goes on to the output
/// cache, which knows how.
/// </summary>
public sealed class ServeKeptPages(RequestDelegate next, PageShelf shelf, TimeProvider time)
{
    public Task InvokeAsync(HttpContext http) =>
        IsPlain(http.Request) && shelf.Find<KeptPage>(AddressOf(http.Request, http.Request.QueryString)) is { } page ? page.Answer(http, time.GetUtcNow(), shelf) : next(http);

    /// <summary>Where the page of this request is kept, whatever the request asks beside.</summary>
    internal static string AddressOf(HttpRequest request, PublicPageAttribute page) =>
        AddressOf(request, request.QueryString.HasValue && request.Query.Keys.Any(page.LooksAt) ? request.QueryString : default);

    /// <summary>Others than the page's own parameters would make one page many.</summary>
    internal static bool HasOnlyOwn(HttpRequest request, PublicPageAttribute page) =>
        !request.QueryString.HasValue || request.Query.Keys.All(page.LooksAt) || !request.Query.Keys.Any(page.LooksAt);

    // A date says nothing where there is a mark (RFC 9110, 13.1.3).
    private static bool IsPlain(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && PublicPages.IsShared(request) && (request.Headers.IfModifiedSince.Count == 0 || request.Headers.IfNoneMatch.Count > 0);

    private static string AddressOf(HttpRequest request, QueryString query) =>
        string.Concat(ContentCoding.Preferred(request.Headers.AcceptEncoding), request.Path.Value, query.Value);
}
