using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Pages;

public sealed class ErrorPagesTests
{
    [Fact]
    public async Task A_broken_store_is_a_500_in_Arabic_that_asks_nothing_of_it()
    {
        await using var site = new SiteUnderTest();
        var id = await site.Publish();
        await site.Store(db => db.Database.ExecuteSqlRawAsync(
            "ALTER TABLE Articles RENAME TO Gone1; ALTER TABLE Sites RENAME TO Gone2; ALTER TABLE Sections RENAME TO Gone3"));
        using var reader = site.Reader();

        foreach (var path in new[] { "/", "/sections/politics", $"/articles/{id}/x", "/archive", "/about", "/no-such-page" })
        {
            var answer = await reader.Get(path);
            Assert.Equal((path, 500, "text/html; charset=utf-8"), (path, answer.Code, answer.ContentType));
            Assert.Equal(("ar", "rtl"), (answer.Page.DocumentElement.GetAttribute("lang"), answer.Page.DocumentElement.GetAttribute("dir")));
            Assert.Equal("عطل عندنا", answer.Text("h1"));
            Assert.DoesNotMatch("(?i)sqlite|exception|no such table| at SinoNews", answer.Body);
            Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.NotNull(answer.Header("Content-Security-Policy"));
        }

        var post = await reader.Comment(id);
        Assert.Equal((500, "عطل عندنا"), (post.Code, post.Text("h1")));
        Assert.Equal(200, (await reader.Get("/healthz/live")).Code);
        Assert.NotEqual(200, (await reader.Get("/healthz/ready")).Code);
    }

    [Theory]
    [InlineData(404, "هنا ينقطع الطريق")]
    [InlineData(410, "سُحبت هذه المادة")]
    [InlineData(429, "طلبات كثيرة في وقت قصير")]
    [InlineData(500, "عطل عندنا")]
    public async Task The_page_of_an_error_has_its_status_and_a_way_on(int status, string title)
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();

        var answer = await reader.Get($"/errors/{status}");

        Assert.Equal((status, title), (answer.Code, answer.Text("h1")));
        Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task A_new_site_without_stories_has_a_home_page()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();

        var home = await reader.Get("/");

        Assert.Equal((200, "لا مواد منشورة بعد"), (home.Code, home.Text("main h2")));
    }
}
