using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SinoNews.Web.Setup;

/// <summary>
/// Refuses a verb that a page has no handler for: Razor Pages would render it with nothing loaded. Where a page asks for
/// an antiforgery token, that is asked first, and its absence is a 400.
/// </summary>
public sealed class KnownVerbs : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        // An error page stands in for any request, whatever its verb.
        var standsIn = http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (reads || context.HandlerMethod is not null || standsIn)
            return;
        http.Response.Headers.Allow = context.ActionDescriptor.HandlerMethods.Any(handler => handler.HttpMethod == "Post") ? "GET, HEAD, POST" : "GET, HEAD";
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
