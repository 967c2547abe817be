using SinoNews.Staff;

namespace SinoNews.Tests.Security;

/// <summary>What anybody may post without an account: never at another site's bidding.</summary>
public sealed class OtherSitesPostsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly (string, string)[][] Elsewhere =
    [
        [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")], [("Origin", "https://evil.example")], [("Origin", "null")],
    ];

    [Fact]
    public async Task Nothing_that_anybody_may_post_is_taken_from_another_site()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        Assert.Equal(1, id);
        var taken = new List<string>();
        foreach (var path in site.Routes().Where(path => !path.StartsWith("/newsroom", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var headers in Elsewhere)
            {
                // Without a token a form of the framework's is a 400, one of ours for readers a 403, and what takes no post is not there or refuses the verb.
                var answer = await reader.Post(path, [("Input.Name", "سلمى"), ("Input.Email", "salma@example.org"), ("Input.Text", "تعليق")], headers);
                if (answer.Code is not (400 or 403 or 404 or 405 or 410) && !IsHarmless(path, answer))
                    taken.Add($"{path} {headers[0]}: {answer.Code}");
            }
        }
        Assert.Empty(taken);
        Assert.Equal(0, await site.CommentsOn(id));
    }

    [Fact]
    public async Task A_form_with_another_colleagues_token_does_nothing()
    {
        using var one = await site.Staff(Roles.Admin);
        using var other = await site.Staff(Roles.Admin);
        var token = (await one.Get("/newsroom/settings")).Field("__RequestVerificationToken");

        Assert.Equal(400, (await other.Post("/newsroom/sign-out", [("__RequestVerificationToken", token)])).Code);
        Assert.Equal(200, (await other.Get("/newsroom")).Code);
    }

    // A probe answers whoever asks; a mail program of another site ends mails by the key in the address itself (RFC 8058).
    private static bool IsHarmless(string path, Answer answer) =>
        answer.Header("Set-Cookie") is null && (path.StartsWith("/healthz", StringComparison.Ordinal) || path.StartsWith("/unsubscribe/", StringComparison.Ordinal));
}
