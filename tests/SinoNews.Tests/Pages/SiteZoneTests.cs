using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Pages;

/// <summary>Days are those of the zone that the newsroom sets.</summary>
public sealed class SiteZoneTests
{
    [Fact]
    public async Task Another_zone_moves_a_story_to_another_day_at_once()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        // 20:30 of the 22nd in Riyadh, 01:30 of the 23rd in Beijing.
        var id = await site.Publish(visibleFrom: new DateTime(2026, 11, 22, 17, 30, 0, DateTimeKind.Utc));
        Assert.Contains("22 نوفمبر 2026", (await site.StoryPage(id)).Text(".art-side"), StringComparison.Ordinal);
        Assert.Single((await reader.Get("/archive/2026/11/22")).Texts("article.story"));

        Assert.Equal(303, (await Move(admin, "Asia/Shanghai", "0")).Code);

        Assert.Empty((await reader.Get("/archive/2026/11/22")).Texts("article.story"));
        Assert.Single((await reader.Get("/archive/2026/11/23")).Texts("article.story"));
        var story = await site.StoryPage(id);
        Assert.Contains("23 نوفمبر 2026، 01:30", story.Text(".art-side"), StringComparison.Ordinal);
        Assert.Equal("2026-11-23T01:30:00+08:00", story.Page.QuerySelector(".art-side time")!.GetAttribute("datetime"));

        Assert.Equal(303, (await Move(admin, "", "1")).Code);
        Assert.Single((await reader.Get("/archive/2026/11/22")).Texts("article.story"));
    }

    [Fact]
    public async Task What_another_process_set_holds_for_the_next_page_that_is_read()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await site.Publish(visibleFrom: new DateTime(2026, 11, 22, 17, 30, 0, DateTimeKind.Utc));
        Assert.Single((await reader.Get("/archive/2026/11/22")).Texts("article.story"));

        await site.Store(db => db.Database.ExecuteSqlAsync($"UPDATE Sites SET TimeZone = 'Asia/Shanghai'"));
        site.HearAnew(); // as the site does within a second

        Assert.Single((await reader.Get("/archive/2026/11/23")).Texts("article.story"));
    }

    [Fact]
    public async Task The_zone_holds_after_a_restart_and_for_the_seeds()
    {
        using var data = new TempFolder();
        using var seeds = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path, SeedsPath = seeds.Path })
        {
            using var admin = await site.Staff(Roles.Admin);
            Assert.Equal(303, (await Move(admin, "Africa/Cairo", "0")).Code);
        }
        seeds.Write("story.md", "---\ntitle: مادة بذرة\ndate: 2026-07-01 00:30\n---\nنص"u8.ToArray());

        await using var again = new SiteUnderTest { DataPath = data.Path, SeedsPath = seeds.Path };
        Assert.Equal("Africa/Cairo", again.Services.GetRequiredService<SiteClock>().Zone.Id);
        // Cairo keeps summer time.
        Assert.Equal(new DateTime(2026, 6, 30, 21, 30, 0, DateTimeKind.Utc), await again.Store(db => db.Articles.Select(article => article.VisibleFrom).SingleAsync()));
    }

    [Theory]
    [InlineData("2026-04-24T00:30:00+00:00", 24)] // 03:30 of a day that began at 01:00: its midnight was skipped
    [InlineData("2026-04-23T22:00:00+00:00", 24)] // that first moment
    [InlineData("2026-04-23T21:59:59+00:00", 23)]
    [InlineData("2026-10-29T21:30:00+00:00", 29)] // 23:30 for the second time: the day had 25 hours
    [InlineData("2026-10-29T22:00:00+00:00", 30)]
    public async Task A_zone_with_summer_time_has_days_of_its_own_lengths(string at, int day)
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        await Move(admin, "Africa/Cairo", "0");
        var time = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        await site.Publish(visibleFrom: time);

        foreach (var near in new[] { day - 1, day, day + 1 })
            Assert.Equal(near == day ? 1 : 0, (await reader.Get($"/archive/2026/{time.Month:00}/{near}")).Texts("article.story").Count);
    }

    private static Task<Answer> Move(Visitor admin, string zone, string version) =>
        admin.Submit("/newsroom/settings", ("Input.Version", version), ("Input.Name", "سينو نيوز"), ("Input.TimeZone", zone));
}
