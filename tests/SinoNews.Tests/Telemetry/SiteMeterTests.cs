using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Backups;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Checkups;

namespace SinoNews.Tests.Telemetry;

public sealed class SiteMeterTests
{
    [Fact]
    public async Task Readers_are_counted_by_how_their_page_came()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await reader.Get("/about");
        using var measured = Measured.By(site);
        site.HearAnew();
        double before = Made(measured);
        Assert.Equal(0, measured.Now("sinonews.page_cache.size"));

        var first = await reader.Get("/about");
        await reader.Get("/about");
        await reader.Get("/about");
        Assert.Equal(304, (await reader.Get("/about", ("If-None-Match", first.Header("ETag")!))).Code);

        Assert.Equal(before + 1, Made(measured));
        Assert.Equal(2, measured.Now("sinonews.page_cache.requests", "hit"));
        Assert.Equal(1, measured.Now("sinonews.page_cache.requests", "not_modified"));
        Assert.True(measured.Now("sinonews.page_cache.size") >= first.Bytes.Length);
        Assert.True(measured.Now("sinonews.page_cache.pages") > 0);
        site.HearAnew();
        Assert.Equal((0.0, 0.0), (measured.Now("sinonews.page_cache.size"), measured.Now("sinonews.page_cache.pages")));
    }

    [Fact]
    public async Task What_waits_for_the_desk_is_measured_and_how_long()
    {
        await using var site = new SiteUnderTest { Rests = [typeof(PackageStories), typeof(SendMail)] };
        using var reader = site.Reader();
        using var measured = Measured.By(site);
        Assert.Equal((0.0, 0.0, 0.0), (measured.Now("sinonews.comments.pending"), measured.Now("sinonews.comments.oldest_pending.age"), measured.Now("sinonews.mail.waiting")));

        var id = await site.Publish();
        var receipt = (await reader.Comment(id)).Receipt;
        site.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal((1.0, 600.0), (measured.Now("sinonews.comments.pending"), measured.Now("sinonews.comments.oldest_pending.age")));

        await site.Decide(receipt, ModerationAct.Approve);
        Assert.Equal(1, measured.Now("sinonews.comments.pending")); // asked for a moment ago
        site.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((0.0, 0.0), (measured.Now("sinonews.comments.pending"), measured.Now("sinonews.comments.oldest_pending.age")));
    }

    [Fact]
    public async Task A_store_that_cannot_be_asked_shows_no_figure()
    {
        await using var site = new SiteUnderTest();
        using var measured = Measured.By(site);
        Assert.Equal(0, measured.Now("sinonews.comments.pending"));
        await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "OutgoingMails" RENAME TO "Hidden" """));
        site.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(measured.Now("sinonews.comments.pending"));
        Assert.NotNull(measured.Now("sinonews.page_cache.pages"));
    }

    [Fact]
    public async Task A_write_is_measured_from_its_wait_to_its_commit_and_one_too_many_is_counted()
    {
        using var store = await TestStore.New();
        using var meter = new Meter("SinoNews");
        using var source = new ActivitySource("SinoNews");
        using var measured = new Measured(meter);
        using var writer = new StoreWriter(() => store.Open(), capacity: 3, meter: new StoreMeter(meter, source, new FakeTime()));
        var gate = await Gate.Close(writer);
        var waiting = Enumerable.Range(0, 3).Select(number => writer.Run(_ => Task.FromResult(number), default)).ToList();

        Assert.Equal((3, 3), (writer.Waiting, writer.Capacity));
        await Assert.ThrowsAsync<StoreSaturatedException>(() => writer.Run(_ => Task.FromResult(0), default));
        await gate.Open();
        await Task.WhenAll(waiting);

        Assert.Equal(4, measured.All("sinonews.store.write.duration").Count);
        Assert.Equal([1.0, 3.0], measured.All("sinonews.store.group.size"));
        Assert.Equal([1.0], measured.All("sinonews.store.refused"));
    }

    [Fact]
    public async Task A_story_that_the_clock_publishes_is_measured_against_its_time_and_a_save_against_its_pages()
    {
        await using var site = new SiteUnderTest();
        using var measured = Measured.By(site);
        await site.Schedule(Make.Words(), site.Time.Now.AddSeconds(10));
        Assert.NotEmpty(measured.All("sinonews.page_cache.eviction.delay"));

        site.Time.Advance(TimeSpan.FromSeconds(14));
        await site.Until(_ => Task.FromResult(measured.All("sinonews.publish.delay").Count > 0), () => site.Time.Advance(TimeSpan.FromSeconds(1)));

        Assert.InRange(Assert.Single(measured.All("sinonews.publish.delay")), 4, 3600);
        Assert.NotEmpty(measured.All("sinonews.store.lock.duration"));
    }

    [Fact]
    public async Task What_fails_in_the_background_is_counted_by_its_name_and_the_newest_backup_by_its_age()
    {
        await using var site = new SiteUnderTest();
        using var measured = Measured.By(site);
        var rounds = site.Services.GetRequiredService<Rounds>();
        Assert.Null(measured.Now("sinonews.backup.age"));

        rounds.Fail(site.Services.GetRequiredService<IndexStories>());
        rounds.Fail(site.Services.GetRequiredService<IndexStories>());
        var file = new FileInfo(Path.Combine(Directory.CreateDirectory(Path.Combine(site.DataPath, "backups")).FullName, "sinonews-1.zip"));
        await File.WriteAllTextAsync(file.FullName, "");
        file.LastWriteTimeUtc = site.Time.Now.AddHours(-2);

        Assert.Equal(2, measured.Now("sinonews.background.failures", nameof(IndexStories)));
        Assert.Equal(7200, measured.Now("sinonews.backup.age"));
    }

    [Fact]
    public async Task A_folder_of_backups_elsewhere_is_where_the_status_the_gauge_and_the_doctor_look()
    {
        using var elsewhere = new TempFolder();
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:Backups:Folder"] = elsewhere.Path;
        using var measured = Measured.By(site);
        await site.Services.GetRequiredService<BackupShelf>().Make(1, site.Time.Now, default);
        site.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(7200, measured.Now("sinonews.backup.age"));
        var admin = await site.Staff(Roles.Admin);
        Assert.DoesNotContain((await admin.Get("/newsroom/status")).Texts(".warnings strong"), said => said.Contains("احتياطية", StringComparison.Ordinal));
        var finding = site.Services.GetRequiredService<Checkup>().Examine(Depth.Glance).Single(one => one.What == "backups");
        Assert.Equal((Soundness.Sound, "the newest is of 2026-11-23 12:00:00Z."), (finding.Soundness, finding.Explanation));
    }

    private static double Made(Measured measured) => measured.Now("sinonews.page_cache.requests", "miss")!.Value;
}
