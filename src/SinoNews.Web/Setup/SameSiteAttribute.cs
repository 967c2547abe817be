using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>
/// The contract's same-site rule for anonymous posts: a browser that says where the request comes from must say "from
/// here"; one that says nothing has no credential to steal.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameSiteAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    public int Order { get; set; }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.HttpContext.IsSameSite())
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

/// <summary>The same rule, for what is no page.</summary>
public static class SameSite
{
    /// <summary>True unless the browser says that the request comes from elsewhere.</summary>
    public static bool IsSameSite(this HttpContext context)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return site == "same-origin" || site == "none";
        if (request.Headers.Origin is not { Count: > 0 } origin)
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
                || from.Authority == context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.SiteUrl?.Authority);
    }
}
