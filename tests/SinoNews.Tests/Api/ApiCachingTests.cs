using System.Globalization;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Api;

/// <summary>The API is kept like the pages, and goes stale with them.</summary>
public sealed class ApiCachingTests
{
    [Fact]
    public async Task What_changes_throws_away_what_tells_of_it_and_nothing_else()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await site.AddEntry(Glossary.Beijing);
        var id = await site.Publish(Make.Words("خبر", section: 1, tags: ["تجارة"]), Make.Now.AddHours(-2));
        var other = await site.Publish(Make.Words("آخر", section: 2, tags: ["مدن"]), Make.Now.AddHours(-1));
        string[] all =
        [
            "/api/articles", "/api/articles?section=politics", "/api/articles?section=economy", "/api/articles?tag=مدن", $"/api/articles/{id}", $"/api/articles/{id}/comments",
            $"/api/articles/{other}", "/api/tags", "/api/authors", "/api/sections", "/api/names", "/api/names/بكين",
        ];
        async Task Throws(Func<Task> act, params string[] stale)
        {
            foreach (var path in all)
                await reader.Get(path);
            await act();
            foreach (var path in all)
                Assert.Equal((path, !stale.Contains(path)), (path, (await reader.Get(path)).Header("Age") is not null));
        }

        await Throws(() => site.Approved(id, "رأي"), "/api/articles", "/api/articles?section=politics", $"/api/articles/{id}", $"/api/articles/{id}/comments");
        await Throws(() => site.Publish(Make.Words("جديد", section: 1)), "/api/articles", "/api/articles?section=politics", "/api/tags", "/api/authors");
        await Throws(() => site.Act(id, (article, by) => article.Correct("صُحّح.", by, Make.Now)),
            "/api/articles", "/api/articles?section=politics", $"/api/articles/{id}", $"/api/articles/{id}/comments", "/api/tags", "/api/authors");
        await Throws(() => site.AddEntry(Glossary.Shanghai), "/api/names", "/api/names/بكين");
        Assert.Equal(2, (await reader.Data("/api/names")).Items().Count);
        await site.Act(id, (article, by) => article.Withdraw("لخطأ", by, Make.Now));
        (await reader.Get($"/api/articles/{id}")).Problem(410);
        Assert.Equal(["جديد", "آخر"], (await reader.Data("/api/articles")).Each("headline"));
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent_again()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await site.Publish();
        var answer = await reader.Get("/api/articles");

        var again = await reader.Get("/api/articles", ("If-None-Match", answer.Header("ETag")!));

        Assert.Equal((304, ""), (again.Code, again.Body));
        Assert.Equal("br", (await reader.Get("/api/articles", ("Accept-Encoding", "br"))).Header("Content-Encoding"));
        await site.Publish(Make.Words("جديد"));
        Assert.Equal(200, (await reader.Get("/api/articles", ("If-None-Match", answer.Header("ETag")!))).Code);
    }

    [Fact]
    public async Task Parameters_that_it_does_not_know_make_no_other_page()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await site.Publish();
        await reader.Get("/api/articles");
        await reader.Get("/api/articles?limit=5");

        Assert.NotNull((await reader.Get("/api/articles?utm_source=x")).Header("Age"));
        Assert.NotNull((await reader.Get("/api/articles?limit=5&utm_source=x")).Header("Age") ?? (await reader.Get("/api/articles?limit=5&utm_source=y")).Header("Age"));
        Assert.Null((await reader.Get("/api/articles?limit=6")).Header("Age"));
    }

    [Fact]
    public async Task A_network_that_has_too_much_made_waits_and_is_still_given_what_is_kept()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:RateLimits:Api"] = "2";
        using var reader = site.Reader();
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (await reader.Get("/api/sections")).Code);
        Assert.Equal(200, (await reader.Get("/api/articles")).Code);

        var refused = await reader.Get("/api/tags");

        refused.Problem(429);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 61);
        Assert.Contains("no-store", refused.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(200, (await reader.Get("/api/sections")).Code);
        Assert.Equal(200, (await reader.Get("/api/tags", (Visitor.AddressHeader, "203.0.113.9"))).Code);
        (await reader.Get("/api/none")).Problem(429);
        Assert.Equal(200, (await reader.Get("/api")).Code);
    }

    [Fact]
    public void The_limit_is_a_hundred_and_twenty_a_minute_unless_it_is_set() => Assert.Equal(120, new SinoNews.Web.Setup.RateLimitOptions().Api);
}
