using System.Text;
using SinoNews.Staff;
using SinoNews.Tests.Fuzzing;
using SinoNews.Tests.Mail;

namespace SinoNews.Tests.Security;

/// <summary>A request may claim any host: nobody is sent there, and no link names it.</summary>
public sealed class ForgedHostTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly (string, string)[] Claims =
        [("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example"), ("X-Original-Host", "evil.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Prefix", "/evil.example"), ("X-Original-URL", "/evil.example")];

    [Fact]
    public async Task No_answer_names_the_host_that_a_request_claims()
    {
        await site.Publish();
        using var reader = site.Reader();
        var admin = await site.Colleague(Roles.Admin);
        foreach (var path in site.Routes())
        {
            foreach (var who in new[] { reader, admin })
            {
                foreach (var answer in new[] { await who.Get(path, Claims), await who.Post(path, [], Claims) })
                {
                    Assert.False(answer.Headers.Contains("evil", StringComparison.Ordinal), $"{path}: {answer.Headers}");
                    Assert.False(answer.Body.Contains("evil.example", StringComparison.Ordinal), path);
                }
            }
        }
    }

    [Fact]
    public async Task Who_must_sign_in_is_sent_to_this_sites_own_door()
    {
        using var reader = site.Reader();
        Assert.Equal("/newsroom/sign-in?returnUrl=%2Fnewsroom%2Farticles", (await reader.Get("/newsroom/articles", Claims)).Location);
    }

    [Theory]
    [InlineData("HTTP/1.1\r\nHost: ")]
    [InlineData("HTTP/1.1\r\nHost: x:99999")]
    [InlineData("HTTP/1.1\r\nHost: ..")]
    [InlineData("HTTP/1.0")]
    public async Task A_host_that_is_none_breaks_nothing(string claimed)
    {
        await using var own = new SiteUnderTest();
        own.Listen();
        Task<int> Get(string path) => Wire.Send(own.ClientOptions.BaseAddress, Encoding.ASCII.GetBytes($"GET {path} {claimed}\r\nConnection: close\r\n\r\n"), isWhole: true);
        foreach (var path in own.Routes())
        {
            var status = await Get(path);
            Assert.True(status < 500 || path.StartsWith("/errors/", StringComparison.Ordinal), $"{path}: {status}");
        }
        Assert.Equal(302, await Get("/newsroom/articles"));
    }

    [Fact]
    public async Task No_letter_leads_to_the_host_that_its_request_claimed()
    {
        await using var own = new SiteUnderTest();
        using var reader = own.Reader();
        const string Reader = "salma@example.org";
        var receipt = (await reader.Comment(await own.Publish(), email: Reader, headers: Claims)).Receipt;

        Assert.Equal(303, (await reader.Post($"/comments/{receipt}?handler=Prove", [], Claims)).Code);

        var mail = Assert.Single(await own.MailsTo(Reader));
        Assert.DoesNotContain("evil", $"{mail.Headers.Select(header => header.Value).Aggregate(string.Concat)}{mail.TextBody}{mail.HtmlBody}", StringComparison.Ordinal);
        Assert.StartsWith("/verify/", mail.Link("/verify/"), StringComparison.Ordinal);
    }
}
