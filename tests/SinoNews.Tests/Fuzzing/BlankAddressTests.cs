using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;

namespace SinoNews.Tests.Fuzzing;

/// <summary>The framework reads a blank in an address as nothing at all, and gives it to pages that always had something.</summary>
public sealed class BlankAddressTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task An_address_with_a_blank_where_a_name_belongs_is_none()
    {
        var admin = await site.Colleague(Roles.Admin);
        var paths = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => route.RoutePattern).Where(pattern => pattern.Parameters.Any(parameter => parameter.ParameterPolicies.Count == 0))
            .Select(pattern => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled)))))
            .Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains("/privacy/my-data/%20/erase", paths);
        foreach (var path in paths)
            Assert.True((await admin.Get(path)).Code is 301 or 302 or (>= 400 and < 500), $"{path}: {(await admin.Get(path)).Code}");
    }

    private static string Filled(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "1",
        _ => "%20",
    };
}
