using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Setup;

public sealed class TransportTests
{
    [Theory]
    [InlineData(null, "203.0.113.9")]
    [InlineData("198.51.100.1", "203.0.113.9")]
    [InlineData("203.0.113.9", "192.0.2.78")]
    [InlineData("203.0.113.9, 192.0.2.78", "192.0.2.77")]
    public async Task A_forwarded_address_is_believed_only_from_a_proxy_that_is_named(string? proxies, string network)
    {
        await using var site = new SiteUnderTest();
        if (proxies is not null)
            site.Settings["SinoNews:Proxies"] = proxies;
        using var reader = site.Reader();
        var id = await site.Publish();

        var answer = await reader.Comment(id, headers: [(Visitor.AddressHeader, "203.0.113.9"), ("X-Forwarded-For", "192.0.2.77, 192.0.2.78")]);

        Assert.Equal(303, answer.Code);
        Assert.Equal(network, await site.Store(db => db.Comments.Select(comment => comment.Network).SingleAsync()));
    }

    [Fact]
    public async Task A_secure_site_tells_browsers_to_stay_secure_and_a_plain_one_does_not()
    {
        await using var secure = new SiteUnderTest();
        secure.Settings["SinoNews:SiteUrl"] = "https://news.example.org";
        using var client = secure.CreateClient(new() { BaseAddress = new Uri("https://news.example.org") });
        Assert.True((await client.GetAsync(new Uri("/about", UriKind.Relative))).Headers.Contains("Strict-Transport-Security"));

        await using var plain = new SiteUnderTest();
        using var reader = plain.Reader();
        Assert.Null((await reader.Get("/about")).Header("Strict-Transport-Security"));
    }
}
