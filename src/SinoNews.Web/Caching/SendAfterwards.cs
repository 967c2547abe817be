using Microsoft.AspNetCore.Http.Features;

namespace SinoNews.Web.Caching;

/// <summary>
/// Sends a public page to its reader after the output cache is through with it: others wait for the render inside, and
/// none of them should wait for a slow line.
/// </summary>
public sealed class SendAfterwards(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null ? next(http) : Send(http);

    private async Task Send(HttpContext http)
    {
        var aborted = http.RequestAborted;
        using var page = await http.Written(next);
        if (page.Length > 0 && !HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length), aborted);
    }
}

/// <summary>What is written further in, held back.</summary>
internal static class HeldBack
{
    internal static async Task<MemoryStream> Written(this HttpContext http, RequestDelegate next)
    {
        var page = new MemoryStream();
        var body = new StreamResponseBodyFeature(page);
        var outside = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        http.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(http);
            await body.CompleteAsync();
        }
        finally
        {
            http.Features.Set(outside);
        }
        return page;
    }
}
