using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Tests.Api;
using SinoNews.Tests.Faults;

namespace SinoNews.Tests.Security;

/// <summary>The headers that protect a page, on whatever is answered.</summary>
public sealed class HeadersTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task Every_route_answers_with_the_headers()
    {
        await site.Publish();
        using var reader = site.Reader();
        var admin = await site.Colleague(Roles.Admin);
        foreach (var path in site.Routes())
        {
            foreach (var who in new[] { reader, admin })
            {
                AssertGuarded(path, await who.Get(path));
                AssertGuarded(path, await who.Post(path, []));
            }
        }
    }

    [Fact]
    public async Task Every_kind_of_answer_carries_the_headers()
    {
        await using var own = new AilingSite();
        own.Settings["SinoNews:RateLimits:Comments"] = "1";
        using var reader = own.Reader();
        await own.Store(async db =>
        {
            db.Add(FormerAddress.Of("/about", "/?p=12"));
            return await db.SaveChangesAsync();
        });
        var (id, gone) = (await own.Publish(), await own.Publish(Make.Words("تُسحب")));
        var withdrawn = await own.AddressOf(gone);
        await own.Act(gone, (article, by) => article.Withdraw("خطأ", by, own.Time.Now));
        using var large = new StringContent("Input.Text=" + new string('a', 70 * 1024), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var strange = new StringContent("{}", Encoding.ASCII, "application/json");
        var comments = $"/articles/{id}/comments";

        foreach (var (code, answer) in new (int, Answer)[]
        {
            (200, await reader.Get("/")), (200, await reader.Get("/")), (200, await reader.Head("/")), (200, await reader.Get("/feed.xml")), (200, await reader.Get("/robots.txt")),
            (200, await reader.Get("/theme.js")), (200, await reader.Get("/js/own-html.js")), (200, await reader.Get("/brand/mark.svg")), (200, await reader.Get("/healthz/live")),
            (301, await reader.Get($"/articles/{id}/خطأ")), (301, await reader.Get("/?p=12")), (302, await reader.Get("/newsroom")), (303, await reader.Comment(id)), (429, await reader.Comment(id, "تعليق ثان")),
            (304, await reader.Get("/sw.js", ("If-None-Match", (await reader.Get("/sw.js")).Header("ETag")!))),
            (400, await reader.Post("/newsroom/sign-in", [])), (403, await reader.Post(comments, [], ("Sec-Fetch-Site", "cross-site"))),
            (404, await reader.Get("/no-such-page")), (404, await reader.Get("/media/x/y")), (404, await reader.Get("/cards/x")), (405, await reader.Post("/media/x/y", [])),
            (410, await reader.Get(withdrawn)), (413, await reader.Post(comments, large)), (415, await reader.Post(comments, strange)),
        })
        {
            Assert.Equal(code, answer.Code);
            AssertGuarded($"{code}", answer);
        }
        Assert.NotNull((await reader.Get("/")).Header("Age"));

        await own.Store(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Articles RENAME TO Gone1"));
        var fault = await reader.Get("/archive");
        Assert.Equal(500, fault.Code);
        AssertGuarded("500", fault);
        var ofTheApi = await reader.Get("/api/articles");
        ofTheApi.Problem(500);
        AssertGuarded("500 of the API", ofTheApi);
        await own.Damage("Tags");
        var unreadable = await reader.Get("/api/tags");
        unreadable.Problem(503);
        AssertGuarded("503 of the API", unreadable);
    }

    [Theory]
    [InlineData("/", "same-origin")]
    [InlineData("/theme.js", "same-origin")]
    [InlineData("/newsroom/sign-in", "same-origin")]
    [InlineData("/comments/x", "same-origin")]
    [InlineData("/mediation", "same-origin")]
    [InlineData("/media/x/y", "cross-origin")]
    [InlineData("/cards/x.png", "cross-origin")]
    [InlineData("/brand/mark.svg", "cross-origin")]
    public async Task Other_sites_embed_only_what_is_made_for_them(string path, string policy)
    {
        using var reader = site.Reader();
        Assert.Equal(policy, (await reader.Get(path)).Header("Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("/newsroom/sign-in")]
    [InlineData("/comments/no-such-receipt")]
    [InlineData("/preview/no-such-token")]
    [InlineData("/verify/no-such-token")]
    [InlineData("/unsubscribe/no-such-token")]
    [InlineData("/privacy/my-data")]
    public async Task Pages_of_one_person_are_kept_by_nobody(string path)
    {
        using var reader = site.Reader();
        var page = await reader.Get(path);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", page.Header("X-Robots-Tag"));
        Assert.Equal(path is "/newsroom/sign-in" ? "strict-origin-when-cross-origin" : "same-origin", page.Header("Referrer-Policy"));
        Assert.Null((await reader.Get("/")).Header("X-Robots-Tag"));
    }

    [Theory]
    [InlineData("http://localhost", null, null, false)]
    [InlineData("https://news.example.org", null, "max-age=31536000", true)]
    [InlineData("https://news.example.org", "true", "max-age=31536000; includeSubDomains", true)]
    public async Task Where_there_is_TLS_browsers_are_held_to_it(string address, string? neighbours, string? strict, bool upgrades)
    {
        await using var own = SiteUnderTest.AtOrigin(address);
        if (neighbours is not null)
            own.Settings["SinoNews:SecureSubdomains"] = neighbours;
        using var reader = own.Reader();
        foreach (var path in new[] { "/", "/", "/theme.js", "/no-such-page", "/newsroom" })
        {
            var answer = await reader.Get(path);
            Assert.Equal((path, strict), (path, answer.Header("Strict-Transport-Security")));
            Assert.Equal(upgrades, answer.Header("Content-Security-Policy")!.Contains("upgrade-insecure-requests", StringComparison.Ordinal));
        }
    }

    private static void AssertGuarded(string what, Answer answer)
    {
        var policy = answer.Header("Content-Security-Policy");
        Assert.True(policy is not null, what);
        foreach (var part in (string[])["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "base-uri 'none'"])
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal((what, "nosniff"), (what, answer.Header("X-Content-Type-Options")));
        Assert.Equal((what, "same-origin"), (what, answer.Header("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.NotNull(answer.Header("Cross-Origin-Resource-Policy"));
        Assert.NotNull(answer.Header("Referrer-Policy"));
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
    }
}
