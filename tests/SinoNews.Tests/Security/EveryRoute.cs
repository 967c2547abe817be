using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Security;

/// <summary>The addresses of a site as it knows them itself, not those that somebody remembered.</summary>
internal static class EveryRoute
{
    /// <summary>One address for each route, with a first number or word where the route has a parameter; but the stream that never ends.</summary>
    internal static IReadOnlyList<string> Routes(this SiteUnderTest site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText != LiveSetup.Path)
            .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled)))))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string Filled(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "act" } => "approve",
        RoutePatternParameterPart { Name: "slug" } => "politics",
        _ => "1",
    };
}
