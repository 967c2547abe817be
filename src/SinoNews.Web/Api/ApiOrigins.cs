using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SinoNews.Web.Api;

/// <summary>
/// Which pages of other sites may read the API in a browser. Stands outside of the kept pages: the framework adds its headers as
/// the answer leaves, so that no copy is kept with the name of whoever asked first.
/// </summary>
internal static class ApiOrigins
{
    private const string Policy = "api";

    internal static void AddApiOrigins(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<ApiOptions>>((cors, api) => cors.AddPolicy(Policy, policy =>
        {
            policy.WithMethods(HttpMethods.Get, HttpMethods.Head).WithHeaders(HeaderNames.IfNoneMatch).WithExposedHeaders(HeaderNames.Link, HeaderNames.ETag, HeaderNames.RetryAfter).SetPreflightMaxAge(TimeSpan.FromDays(1));
            if (api.Value.AllowsAll)
                policy.AllowAnyOrigin();
            else
                policy.WithOrigins([.. api.Value.Allowed]);
        }));
    }

    /// <summary>Comes before the kept pages.</summary>
    public static void UseApiOrigins(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ApiOptions>>().Value;
        if (options.Allowed.Count == 0)
            return;
        app.UseWhen(context => ApiSetup.IsData(context.Request.Path), branch =>
        {
            if (!options.AllowsAll)
                branch.Use(VaryByOrigin);
            branch.UseCors(Policy);
        });
    }

    // Also where no origin asks: a cache between us and the reader would give that copy to pages that may read it, without leave.
    private static Task VaryByOrigin(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (!context.Response.Headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.Origin, StringComparer.OrdinalIgnoreCase))
                context.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Origin);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
