using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SinoNews.Web.Api;

namespace SinoNews.Tests.Api;

/// <summary>Which pages of other sites may read the API in a browser.</summary>
public sealed class ApiOriginsTests
{
    private const string App = "https://app.example.org";
    private const string Allowed = "Access-Control-Allow-Origin";

    [Fact]
    public async Task Unless_it_is_set_no_page_of_another_site_may()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();

        var answer = await reader.Get("/api/sections", ("Origin", App));

        Assert.Equal((200, null, "Accept-Encoding"), (answer.Code, answer.Header(Allowed), answer.Header("Vary")));
        (await Preflight(site, App)).Problem(405);
    }

    [Fact]
    public async Task A_star_is_for_everybody_and_the_same_in_every_copy()
    {
        await using var site = With("*");
        using var reader = site.Reader();
        foreach (var origin in (string[])[App, "https://other.example"])
        {
            var answer = await reader.Get("/api/sections", ("Origin", origin));
            Assert.Equal(("*", "Accept-Encoding", null), (answer.Header(Allowed), answer.Header("Vary"), answer.Header("Access-Control-Allow-Credentials")));
            Assert.Contains("Link", answer.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
        }
        Assert.Equal("*", (await reader.Get("/api/none", ("Origin", App))).Header(Allowed));
        Assert.Null((await reader.Get("/about", ("Origin", App))).Header(Allowed));
    }

    [Fact]
    public async Task Of_a_list_each_is_told_of_itself_and_no_copy_is_kept_with_a_name()
    {
        await using var site = With($"{App}, http://localhost:3000/");
        using var reader = site.Reader();
        foreach (var round in (int[])[1, 2])
        {
            foreach (var (origin, expected) in ((string?, string?)[])[(App, App), (null, null), ("http://localhost:3000", "http://localhost:3000"), ("https://evil.example", null), ("https://app.example.org.evil.example", null)])
            {
                var answer = origin is null ? await reader.Get("/api/sections") : await reader.Get("/api/sections", ("Origin", origin));
                Assert.Equal((round, origin, 200, expected, "Accept-Encoding, Origin"), (round, origin, answer.Code, answer.Header(Allowed), string.Join(", ", answer.Header("Vary")!.Split(',', StringSplitOptions.TrimEntries))));
            }
        }
        Assert.NotNull((await reader.Get("/api/sections", ("Origin", App))).Header("Age"));
        var unchanged = await reader.Get("/api/sections", ("Origin", App), ("If-None-Match", (await reader.Get("/api/sections")).Header("ETag")!));
        Assert.Equal((304, App), (unchanged.Code, unchanged.Header(Allowed)));
    }

    [Fact]
    public async Task A_browser_that_asks_beforehand_is_told_what_may_be_asked()
    {
        await using var site = With(App);

        var told = await Preflight(site, App);
        var refused = await Preflight(site, "https://evil.example");

        Assert.Equal((204, App, "If-None-Match"), (told.Code, told.Header(Allowed), told.Header("Access-Control-Allow-Headers")));
        Assert.DoesNotContain("POST", told.Header("Access-Control-Allow-Methods") ?? "", StringComparison.Ordinal);
        Assert.Null(told.Header("Access-Control-Allow-Credentials"));
        Assert.Null(refused.Header(Allowed));
    }

    [Theory]
    [InlineData("app.example.org")]
    [InlineData("https://app.example.org/path")]
    [InlineData("https://*.example.org")]
    [InlineData("*, https://app.example.org")]
    [InlineData("ftp://app.example.org")]
    [InlineData("null")]
    public void A_setting_that_is_no_origin_is_refused_and_the_message_names_the_key(string origins)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration["SinoNews:Api:Origins"] = origins;
        builder.AddApi();
        using var services = builder.Services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ApiOptions>>().Value);

        Assert.Contains("SinoNews:Api:Origins", refused.Message, StringComparison.Ordinal);
    }

    private static SiteUnderTest With(string origins)
    {
        var site = new SiteUnderTest();
        site.Settings["SinoNews:Api:Origins"] = origins;
        return site;
    }

    private static async Task<Answer> Preflight(SiteUnderTest site, string origin)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/articles");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        var response = await client.SendAsync(request);
        return new Answer(response, await response.Content.ReadAsByteArrayAsync());
    }
}
