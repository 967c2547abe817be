using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Background;

/// <summary>That packages are completed without anybody's doing.</summary>
public sealed class PackageStoriesTests
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_published_story_is_packaged_by_itself_and_its_page_shows_it()
    {
        await using var site = new SiteUnderTest { Rests = [] };
        await site.Publish(Make.Words("مهرجان الشاي", section: 2, tags: ["شاي"]));
        var id = await site.Publish(Make.Words("مادة أخرى", tags: ["شاي"]));

        await site.Until(NothingIsDue, () => site.Time.Advance(Round));

        Assert.Contains("مهرجان الشاي", (await site.StoryPage(id)).Text(".more"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stop_left_due_is_packaged_when_the_site_is_up_again()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
            await site.Publish();

        await using var restarted = new SiteUnderTest { DataPath = data.Path, Rests = [] };
        await restarted.Until(NothingIsDue); // its clock stands still: at once, not at the next round
    }

    [Fact]
    public async Task Rounds_that_fail_are_told_once_and_the_next_ones_come()
    {
        await using var site = new SiteUnderTest();
        using var heard = new Heard();
        var rounds = new FakeTime();
        await site.Publish();
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "ArticleMentions" RENAME TO "Hidden" """));
        using var job = new PackageStories(
            site.Services.GetRequiredService<IServiceScopeFactory>(), rounds, site.Services.GetRequiredService<SiteClock>(), new Rounds(rounds), heard.For<PackageStories>());
        await job.StartAsync(default);

        var looks = 0;
        site.Sql.Before = sql =>
        {
            looks += sql.Contains("\"StoryPackages\"", StringComparison.Ordinal) ? 1 : 0;
            return Task.CompletedTask;
        };
        await site.Until(_ => Task.FromResult(heard.Warnings.Count > 0), () => rounds.Advance(Round));
        var told = looks;
        await site.Until(_ => Task.FromResult(looks > told + 10), () => rounds.Advance(Round)); // three of a round
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Hidden" RENAME TO "ArticleMentions" """));
        await site.Until(NothingIsDue, () => rounds.Advance(Round));

        await job.StopAsync(default);
        Assert.Single(heard.Warnings);
    }

    private static async Task<bool> NothingIsDue(NewsDb db) => await db.StoryPackages.AnyAsync() && !await db.StoryPackages.AnyAsync(package => package.IsDue);
}
