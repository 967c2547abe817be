using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Tests.Comments;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Background;

public sealed class RunBatchesTests
{
    [Fact]
    public async Task A_bulk_action_that_a_stop_broke_off_is_finished_after_the_restart()
    {
        using var data = new TempFolder();
        long batch;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            batch = await site.Prepare(await site.ManyWaiting(250), ModerationAct.Approve);
            var bulk = site.Services.GetRequiredService<BulkDesk>();
            await bulk.Start(batch, default);
            Assert.True(await bulk.Step(batch, site.Time.Now, default));
            Assert.Equal((BatchState.Running, 100), await Progress(site, batch));
        }

        await using var restarted = new SiteUnderTest { DataPath = data.Path };
        await restarted.Until(IsFinished(batch));

        Assert.Equal((BatchState.Finished, 250), await Progress(restarted, batch));
        Assert.Equal(250, await restarted.Store(db => db.Comments.CountAsync(comment => comment.State == CommentState.Approved && comment.Version == 1)));
        Assert.Equal(250, await restarted.Store(db => db.Decisions.CountAsync(decision => decision.BatchId == batch)));
        await Books.AssertBalance(restarted);
    }

    [Fact]
    public async Task What_is_too_long_for_one_request_goes_on_by_itself()
    {
        await using var site = new SiteUnderTest();
        var editor = await site.Colleague(Roles.Editor);
        var comments = await site.ManyWaiting(230);
        await editor.Submit("/newsroom/comments/999999/approve", ("Version", "0")); // for its form's token

        var answer = await editor.Submit("/newsroom/comments/bulk", [("Act", "Spam"), .. comments.Select(id => ("Items", (string?)$"{id}:0"))]);

        Assert.Equal(303, answer.Code);
        Assert.StartsWith("/newsroom/batches/", answer.Location, StringComparison.Ordinal);
        await site.Until(IsFinished(long.Parse(answer.Location!.Split('/')[^1], null)));
        Assert.Equal(230, await site.Store(db => db.Comments.CountAsync(comment => comment.State == CommentState.Spam)));
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task One_that_fails_holds_up_no_other_and_is_tried_again_later()
    {
        await using var site = new SiteUnderTest { Rests = [typeof(PackageStories), typeof(RunBatches)] };
        using var heard = new Heard();
        var (signal, time) = (new BatchSignal(), new FakeTime());
        var broken = await Started(site, await site.ManyWaiting(2));
        var whole = await Started(site, await site.ManyWaiting(120));
        await site.Store(db => db.Database.ExecuteSqlAsync($"""UPDATE "Batches" SET "Act" = 'Nothing' WHERE "Id" = {broken}"""));

        using var runner = Runner(site, signal, time, heard);
        await runner.StartAsync(default);
        await site.Until(IsFinished(whole));
        await Settled(site, runner, signal);

        Assert.Equal((BatchState.Running, 0), await Progress(site, broken));
        var told = heard.Warnings.Count;
        Assert.InRange(told, 1, 2); // once for each time it was woken, not once for each turn of the other
        Assert.All(heard.Warnings, warning => Assert.Contains($"Bulk action {broken} failed", warning, StringComparison.Ordinal));

        await site.Store(db => db.Database.ExecuteSqlAsync($"""UPDATE "Batches" SET "Act" = 'Approve' WHERE "Id" = {broken}"""));
        await site.Until(IsFinished(broken), () => time.Advance(TimeSpan.FromMinutes(1)));
        await runner.StopAsync(default);
        Assert.Equal((BatchState.Finished, 2), await Progress(site, broken));
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task A_stop_waits_for_one_step_and_not_for_all()
    {
        await using var site = new SiteUnderTest { Rests = [typeof(PackageStories), typeof(RunBatches)] };
        using var heard = new Heard();
        var batch = await Started(site, await site.ManyWaiting(800));
        using var runner = Runner(site, new BatchSignal(), new FakeTime(), heard);

        await runner.StartAsync(default);
        var stop = Task.CompletedTask;
        await site.Until(async db =>
        {
            if ((await db.Batches.SingleAsync(one => one.Id == batch)).Done == 0)
                return false;
            stop = runner.StopAsync(default); // between two steps: this look is on the writer's thread, as they are
            return true;
        });
        await stop;

        var stopped = await Progress(site, batch);
        Assert.InRange(stopped.Done, 100, 700);
        Assert.Equal(BatchState.Running, stopped.State);
        Assert.Empty(heard.Warnings);
        await Books.AssertBalance(site);
    }

    private static RunBatches Runner(SiteUnderTest site, BatchSignal signal, FakeTime time, Heard heard) => new(
        site.Services.GetRequiredService<BulkDesk>(), signal, site.Services.GetRequiredService<IServiceScopeFactory>(),
        site.Services.GetRequiredService<SiteClock>(), time, new Rounds(time), heard.For<RunBatches>());

    private static async Task<long> Started(SiteUnderTest site, IEnumerable<long> comments)
    {
        var batch = await site.Prepare(comments, ModerationAct.Approve);
        await site.Services.GetRequiredService<BulkDesk>().Start(batch, default);
        return batch;
    }

    // Woken once more, it has looked at everything again when a bulk action that came after is done.
    private static async Task Settled(SiteUnderTest site, RunBatches runner, BatchSignal signal)
    {
        Assert.False(runner.ExecuteTask!.IsCompleted);
        var last = await Started(site, await site.ManyWaiting(1));
        signal.Wake();
        await site.Until(IsFinished(last));
    }

    private static Func<SinoNews.Storage.NewsDb, Task<bool>> IsFinished(long batch) =>
        db => db.Batches.AnyAsync(one => one.Id == batch && one.State == BatchState.Finished);

    private static async Task<(BatchState State, int Done)> Progress(SiteUnderTest site, long batch)
    {
        var one = await site.Store(db => db.Batches.Where(one => one.Id == batch).Select(one => new { one.State, one.Done }).SingleAsync());
        return (one.State, one.Done);
    }
}
