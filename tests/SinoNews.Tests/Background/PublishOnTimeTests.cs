using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Background;

public sealed class PublishOnTimeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_story_is_called_published_within_a_second_of_its_time()
    {
        await using var site = new SiteUnderTest();
        var id = await site.Schedule(Make.Words(), Make.Now.AddMilliseconds(2500));

        site.Time.Advance(Second);
        site.Time.Advance(Second);
        Assert.Equal(ArticleState.Scheduled, await site.StateOf(id));
        await site.Until(IsPublished(id), () => site.Time.Advance(Second));

        Assert.Equal(Make.Now.AddMilliseconds(2500), await site.Store(db => db.Articles.Where(article => article.Id == id).Select(article => article.VisibleFrom).SingleAsync()));
        Assert.Single(await site.ActsOn(id), kind => kind is ArticleActKind.WentLive);
    }

    [Fact]
    public async Task What_became_due_while_the_site_was_down_is_published_when_it_is_up_again()
    {
        using var data = new TempFolder();
        long id;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
            id = await site.Schedule(Make.Words(), Make.Now.AddHours(1));

        await using var restarted = new SiteUnderTest { DataPath = data.Path };
        restarted.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (await restarted.StoryPage(id)).Code);
        await restarted.Until(IsPublished(id)); // its clock stands still: at once, not at the next second

        Assert.Single(await restarted.ActsOn(id), kind => kind is ArticleActKind.WentLive);
    }

    [Fact]
    public async Task Two_hosts_over_one_store_publish_each_story_once()
    {
        using var data = new TempFolder();
        await using var one = new SiteUnderTest { DataPath = data.Path };
        var ids = new List<long>();
        for (var i = 0; i < 12; i++)
            ids.Add(await one.Schedule(Make.Words($"قصة {i}"), Make.Now.AddSeconds(1 + (i % 3))));
        await using var other = new SiteUnderTest { DataPath = data.Path };
        Assert.Equal(ArticleState.Scheduled, await other.StateOf(ids[0]));

        await one.Until(
            async db => !await db.Articles.AnyAsync(article => article.State == ArticleState.Scheduled),
            () => Parallel.Invoke(() => one.Time.Advance(Second), () => other.Time.Advance(Second)));

        foreach (var id in ids)
            Assert.Equal([ArticleActKind.Drafted, ArticleActKind.Scheduled, ArticleActKind.WentLive], await one.ActsOn(id));
    }

    [Fact]
    public async Task A_second_that_fails_is_told_once_and_the_next_ones_come()
    {
        await using var site = new SiteUnderTest { Rests = [typeof(PackageStories), typeof(PublishOnTime)] };
        using var heard = new Heard();
        var seconds = new FakeTime();
        var id = await site.Schedule(Make.Words(), Make.Now.AddMilliseconds(1));
        site.Time.Advance(TimeSpan.FromMilliseconds(1));
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "ArticleActs" RENAME TO "Hidden" """));
        using var job = new PublishOnTime(
            site.Services.GetRequiredService<IServiceScopeFactory>(), site.Services.GetRequiredService<SiteClock>(), seconds, new Rounds(seconds), site.Services.GetRequiredService<SinoNews.Web.Telemetry.SiteMeter>(), heard.For<PublishOnTime>());
        await job.StartAsync(default);

        await site.Until(_ => Task.FromResult(heard.Warnings.Count > 0), () => seconds.Advance(Second));
        for (var i = 0; i < 20; i++)
            seconds.Advance(Second);
        Assert.Equal(ArticleState.Scheduled, await site.StateOf(id));
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Hidden" RENAME TO "ArticleActs" """));
        await site.Until(IsPublished(id), () => seconds.Advance(Second));

        await job.StopAsync(default);
        Assert.Contains("could not be published", Assert.Single(heard.Warnings), StringComparison.Ordinal);
    }

    private static Func<SinoNews.Storage.NewsDb, Task<bool>> IsPublished(long id) =>
        db => db.Articles.AnyAsync(article => article.Id == id && article.State == ArticleState.Published);
}
