using Microsoft.AspNetCore.Diagnostics;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>
/// The addresses of a site that was brought here go on leading to what they led to. Only what would be a 404 is looked up,
/// by one question to an index; and the front page when it is asked for by a number, as WordPress does it.
/// </summary>
public static class FormerAddresses
{
    private static readonly string[] Numbered = ["p", "page_id", "cat"];

    /// <summary>Before the kept pages' own cache, which would answer with the front page whatever number is asked for.</summary>
    public static void UseFormerNumbers(this WebApplication app) => app.Use((context, next) =>
        context.Request.Path == "/" && IsRead(context.Request) && context.Request.QueryString.HasValue && context.Request.Query is { Count: 1 } query && Numbered.Contains(query.Keys.Single(), StringComparer.Ordinal)
            ? Redirect(context, next)
            : next(context));

    /// <summary>Within the error pages, so that it sees the answer before they do.</summary>
    public static void UseFormerAddresses(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && IsRead(context.Request)
            && context.Features.Get<IStatusCodeReExecuteFeature>() is null && await Target(context) is { } target)
            context.Response.Redirect(target, permanent: true);
    });

    private static async Task Redirect(HttpContext context, RequestDelegate next)
    {
        if (await TargetIfReadable(context) is not { } target)
        {
            await next(context);
            return;
        }
        context.Guard();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(target, permanent: true);
    }

    // No error page stands around it: where the store can't be read, the front page is shown, or says so itself.
    private static async Task<string?> TargetIfReadable(HttpContext context)
    {
        try
        {
            return await Target(context);
        }
        catch (Exception exception) when (context.Met(exception) is not null)
        {
            context.Response.Headers.RetryAfter = default;
            return null;
        }
    }

    private static async Task<string?> Target(HttpContext context)
    {
        var query = context.Request.QueryString.HasValue ? context.Request.Query.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value.ToString())) : [];
        return FormerAddressQueries.Form(context.Request.Path.Value ?? "", query) is { } address
            ? await context.RequestServices.GetRequiredService<NewsDb>().Follow(address, context.RequestServices.GetRequiredService<SiteClock>().Now, context.RequestAborted)
            : null;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
