using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Web.Background;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>How a story's page tells that it was read, and what of that is counted.</summary>
public sealed class CountedReadsTests
{
    [Fact]
    public async Task The_story_page_tells_by_a_module_and_where_no_script_runs_by_a_picture()
    {
        await using var site = new SiteUnderTest();
        var id = await site.Publish();
        var page = (await site.StoryPage(id)).Page;

        Assert.Equal($"/articles/{id}/read", page.QuerySelector("article")!.GetAttribute("data-read"));
        Assert.Contains(page.QuerySelectorAll("script[type=module]"), script => script.GetAttribute("src")!.Contains("count-read", StringComparison.Ordinal));
        Assert.Contains($"<img class=\"sr\" src=\"/articles/{id}/read.gif\" alt=\"\" width=\"1\" height=\"1\">", page.QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_answer_is_stored_and_neither_sets_a_cookie()
    {
        await using var site = new SiteUnderTest();
        var id = await site.Publish();
        using var reader = site.Reader();

        var beacon = await reader.Post($"/articles/{id}/read", new ByteArrayContent([]));
        var picture = await reader.Get($"/articles/{id}/read.gif");

        Assert.Equal((204, 200, "image/gif"), (beacon.Code, picture.Code, picture.ContentType));
        Assert.Equal("GIF89a", System.Text.Encoding.ASCII.GetString(picture.Bytes[..6]));
        Assert.All([beacon, picture], answer =>
        {
            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.Null(answer.Header("Set-Cookie"));
        });
    }

    [Fact]
    public async Task A_story_may_still_be_called_read()
    {
        await using var site = new SiteUnderTest();
        var id = await site.Publish(Make.Words(slug: "read"));
        using var reader = site.Reader();

        Assert.Equal($"/articles/{id}/read", await site.AddressOf(id));
        Assert.Equal("طريق الشاي والخيل", (await reader.Get($"/articles/{id}/read")).Text("h1"));
    }

    [Fact]
    public async Task Only_readers_of_this_site_who_see_the_page_are_counted()
    {
        await using var site = new SiteUnderTest();
        var id = await site.Publish();
        using var reader = site.Reader();
        var path = $"/articles/{id}/read";

        Assert.Equal(403, (await reader.Tell(path, ("Sec-Fetch-Site", "cross-site"))).Code);
        Assert.Equal(403, (await reader.Tell(path, ("Origin", "https://evil.example"))).Code);
        Assert.Equal(204, (await reader.Tell(path, ("Cookie", "sinonews-staff=x"))).Code);
        Assert.Equal(200, (await reader.Get(path + ".gif", ("Sec-Fetch-Site", "cross-site"))).Code);
        Assert.Equal(200, (await reader.Get(path + ".gif", ("Sec-Purpose", "prefetch;prerender"))).Code);
        Assert.Equal(200, (await reader.Get(path + ".gif", ("Cookie", "sinonews-staff=x"))).Code);
        Assert.Equal(200, (await reader.Head(path + ".gif")).Code);
        Assert.Equal(204, (await reader.Tell("/articles/999/read")).Code);
        Assert.Equal(404, (await reader.Tell("/articles/x/read")).Code);
        await site.StoryPage(id); // to fetch is not to read
        await reader.Tell(path, ("Sec-Fetch-Site", "same-origin"), ("User-Agent", "the one"));
        await reader.Get(path + ".gif", ("Sec-Fetch-Site", "same-origin"), ("User-Agent", "the one")); // reloaded, without scripts
        await reader.Get(path + ".gif", ("User-Agent", "another"));

        await site.KeptReads(2);
        Assert.Equal(2, await site.Reads());
    }

    [Fact]
    public async Task Reading_a_story_asks_the_store_nothing()
    {
        await using var site = new SiteUnderTest();
        var id = await site.Publish();
        using var reader = site.Reader();
        await reader.Tell($"/articles/{id}/read");
        site.Sql.Clear();

        await reader.Tell($"/articles/{id}/read");
        await reader.Tell("/articles/999/read", ("Sec-Fetch-Site", "cross-site"));
        await reader.Get($"/articles/{id}/read.gif");

        Assert.Equal(0, site.Sql.Count);
    }

    [Fact]
    public async Task What_was_read_is_written_down_when_the_site_stops()
    {
        using var data = new TempFolder();
        long id;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            id = await site.Publish();
            await site.Read(id, 2);
        }

        await using var restarted = new SiteUnderTest { DataPath = data.Path };
        Assert.Equal(2, await restarted.Reads());
    }

    [Fact]
    public async Task Rounds_that_fail_are_told_once_and_what_waited_is_counted_by_the_next_one()
    {
        await using var site = new SiteUnderTest();
        using var heard = new Heard();
        var (id, time, readership) = (await site.Publish(), new FakeTime(), new Readership(remembered: 1));
        using var job = new KeepReadership(
            readership, site.Services.GetRequiredService<IServiceScopeFactory>(), site.Services.GetRequiredService<SiteClock>(), time,
            site.Services.GetRequiredService<PageShelf>(), new Rounds(time), heard.For<KeepReadership>());
        for (var i = 0; i < 3; i++)
            readership.Count(id, $"{i}", "", site.Time.Now);
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "ReadHours" RENAME TO "Hidden" """));
        await job.StartAsync(default);
        await site.Until(_ => Task.FromResult(heard.Warnings.Count > 1), () => time.Advance(Reading.Round));
        for (var i = 0; i < 5; i++)
            time.Advance(Reading.Round);
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Hidden" RENAME TO "ReadHours" """));

        await site.Until(async db => await Reading.Reads(db) == 3, () => time.Advance(Reading.Round));
        await job.StopAsync(default);
        Assert.Equal(2, heard.Warnings.Count);
        Assert.Contains("could not be counted", heard.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("More readers came today than are remembered", heard.Warnings[1], StringComparison.Ordinal);
    }
}
