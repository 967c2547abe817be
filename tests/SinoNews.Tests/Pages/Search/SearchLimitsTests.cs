using System.Globalization;

namespace SinoNews.Tests.Pages.Search;

public sealed class SearchLimitsTests
{
    private static readonly (string, string) Elsewhere = (Visitor.AddressHeader, "203.0.113.9");

    [Fact]
    public async Task A_network_that_searches_too_often_waits_and_keeps_its_words()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:RateLimits:Search"] = "2";
        using var reader = site.Reader();
        for (var i = 0; i < 2; i++)
            Assert.Equal(200, (await reader.Get("/search?q=الحرير")).Code);

        var page = await reader.Get("/search?q=الحرير");

        Assert.Equal(429, page.Code);
        Assert.InRange(int.Parse(page.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 61);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("الحرير", page.Field("q"));
        Assert.Contains("انتظر دقيقة", page.Text("main [role=alert]")!, StringComparison.Ordinal);
        Assert.Equal(200, (await reader.Get("/search?q=الحرير", Elsewhere)).Code);
        Assert.Equal(200, (await reader.Get("/search")).Code);
    }

    [Fact]
    public async Task Suggestions_have_four_times_as_much()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:RateLimits:Search"] = "2";
        using var reader = site.Reader();
        for (var i = 0; i < 8; i++)
            Assert.Equal(200, (await reader.Get("/search/suggest?q=حر")).Code);

        var answer = await reader.Get("/search/suggest?q=حر");

        Assert.Equal((429, "[]"), (answer.Code, answer.Body));
        Assert.NotNull(answer.Header("Retry-After"));
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(200, (await reader.Get("/search?q=الحرير")).Code);
    }

    [Fact]
    public async Task Without_a_limit_nobody_waits()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        for (var i = 0; i < 70; i++)
            Assert.Equal(200, (await reader.Get("/search?q=الحرير")).Code);
    }
}
