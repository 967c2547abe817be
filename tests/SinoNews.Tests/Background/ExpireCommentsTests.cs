using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Tests.Comments;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Background;

public sealed class ExpireCommentsTests
{
    [Fact]
    public async Task Each_hour_what_expired_is_deleted()
    {
        await using var site = new SiteUnderTest();
        for (var round = 0; round < 2; round++)
        {
            var comment = await site.Waiting(await site.Publish());
            await site.Decides("ليلى", comment, ModerationAct.Spam);
            site.Time.Advance(TimeSpan.FromDays(31));

            await site.Until(async db => !await db.Comments.AnyAsync(one => one.Id == comment), () => site.Time.Advance(TimeSpan.FromHours(1)));
        }
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task A_count_that_was_tampered_with_is_set_right_and_said()
    {
        await using var site = new SiteUnderTest();
        await site.Approved(await site.Publish(), "معتمد");
        await site.Store(db => db.Database.ExecuteSqlAsync($"""UPDATE "CommentCounts" SET "Count" = 7 WHERE "State" IN ('Approved', 'Trash')"""));
        using var expiring = new Expiring(site);

        await expiring.Until(db => db.CommentCounts.AllAsync(count => count.Count < 7));

        await Books.AssertBalance(site);
        await expiring.Stop();
        var warning = Assert.Single(expiring.Heard.Warnings);
        Assert.Contains("Approved", warning, StringComparison.Ordinal);
        Assert.Contains("Trash", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("Spam", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_fails_is_told_and_the_next_one_comes()
    {
        await using var site = new SiteUnderTest();
        var comment = await site.Waiting(await site.Publish());
        await site.Decides("ليلى", comment, ModerationAct.Trash);
        await site.Store(db => db.Comments.ExecuteUpdateAsync(set => set
            .SetProperty(one => one.CreatedAt, Make.Now.AddDays(-31)).SetProperty(one => one.DecidedAt, Make.Now.AddDays(-31))));
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "CommentPolicy" RENAME TO "Hidden" """));
        using var expiring = new Expiring(site);
        await expiring.Until(_ => Task.FromResult(expiring.Heard.Warnings.Count > 0));

        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Hidden" RENAME TO "CommentPolicy" """));
        await expiring.Until(async db => !await db.Comments.AnyAsync(one => one.Id == comment));

        Assert.All(expiring.Heard.Warnings, warning => Assert.Contains("wait for the next hour", warning, StringComparison.Ordinal));
    }

    /// <summary>The job, by a clock of its own: the site's stands still, and its own job with it.</summary>
    private sealed class Expiring : IDisposable
    {
        private readonly SiteUnderTest _site;
        private readonly FakeTime _hours = new();
        private readonly ExpireComments _job;

        internal Expiring(SiteUnderTest site)
        {
            _site = site;
            _job = new ExpireComments(site.Services.GetRequiredService<Retention>(), site.Services.GetRequiredService<SiteClock>(), _hours, new Rounds(_hours), Heard.For<ExpireComments>());
            Assert.True(_job.StartAsync(default).IsCompletedSuccessfully);
        }

        internal Heard Heard { get; } = new();

        internal Task Until(Func<SinoNews.Storage.NewsDb, Task<bool>> happened) => _site.Until(happened, () => _hours.Advance(TimeSpan.FromHours(1)));

        internal Task Stop() => _job.StopAsync(default);

        public void Dispose()
        {
            _job.Dispose();
            Heard.Dispose();
        }
    }
}
