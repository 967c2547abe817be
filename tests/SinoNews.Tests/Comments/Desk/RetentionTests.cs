using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;

namespace SinoNews.Tests.Comments.Desk;

public sealed class RetentionTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    [Theory]
    [InlineData(ModerationAct.Spam, 30)]
    [InlineData(ModerationAct.Trash, 30)]
    [InlineData(ModerationAct.Reject, 365)]
    public async Task What_was_decided_against_is_kept_its_days_from_the_decision(ModerationAct act, int days)
    {
        await using var site = new SiteUnderTest();
        var comment = await site.Waiting(await site.Publish());
        site.Time.Advance(TimeSpan.FromDays(20));
        await site.Decides("ليلى", comment, ModerationAct.Approve);
        site.Time.Advance(TimeSpan.FromDays(20));
        await site.Decides("ليلى", comment, act);

        site.Time.Advance(TimeSpan.FromDays(days));
        Assert.Equal([comment], await Left(site));
        site.Time.Advance(Instant);
        Assert.Empty(await Left(site));

        Assert.Empty(await site.Store(db => db.Decisions.ToListAsync()));
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task What_the_rules_took_for_spam_is_kept_thirty_days_from_its_coming()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await reader.Comment(await site.Publish(), "فخ", website: "x");

        site.Time.Advance(TimeSpan.FromDays(30));
        Assert.Single(await Left(site));
        site.Time.Advance(Instant);
        Assert.Empty(await Left(site));
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task What_waits_and_what_is_published_is_kept_for_ever()
    {
        await using var site = new SiteUnderTest();
        var article = await site.Publish();
        var (waiting, approved) = (await site.Waiting(article, "ينتظر"), await site.Approved(article, "معتمد"));
        var undone = await site.Waiting(article, "تراجعوا عنه");
        await site.Decides("ليلى", undone, ModerationAct.Spam);
        await site.Decides("ليلى", undone, ModerationAct.Undo);

        site.Time.Advance(TimeSpan.FromDays(3650));

        Assert.Equal([waiting, approved, undone], await Left(site));
        Assert.Contains("معتمد", (await site.StoryPage(article)).Body, StringComparison.Ordinal);
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task The_policy_says_how_long()
    {
        await using var site = new SiteUnderTest();
        await site.Store(db => db.CommentPolicies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.KeepSpamDays, 7).SetProperty(policy => policy.KeepRejectedDays, 2)));
        var article = await site.Publish();
        var (spam, rejected) = (await site.Waiting(article, "مزعج"), await site.Waiting(article, "مرفوض"));
        await site.Decides("ليلى", spam, ModerationAct.Spam);
        await site.Decides("ليلى", rejected, ModerationAct.Reject);

        site.Time.Advance(TimeSpan.FromDays(2) + Instant);
        Assert.Equal([spam], await Left(site));
        site.Time.Advance(TimeSpan.FromDays(5));
        Assert.Empty(await Left(site));
    }

    [Fact]
    public async Task A_reply_outlives_the_comment_that_it_answered()
    {
        await using var site = new SiteUnderTest();
        var article = await site.Publish();
        var opening = await site.Approved(article, "رأي أول");
        var reply = await site.Approved(article, "رد يبقى", replyTo: opening);
        await site.Decides("ليلى", opening, ModerationAct.Spam);

        site.Time.Advance(TimeSpan.FromDays(31));

        Assert.Equal([reply], await Left(site));
        Assert.Null(await site.Store(db => db.Comments.Select(comment => comment.ParentId).SingleAsync()));
        Assert.Contains("رد يبقى", (await site.StoryPage(article)).Body, StringComparison.Ordinal);
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task An_expired_comment_is_found_nowhere()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var article = await site.Publish();
        var receipt = (await reader.Comment(article, "كلام فريد")).Receipt;
        var comment = (await Left(site)).Single();
        await site.Decide(receipt, ModerationAct.Trash);
        var batch = await site.Services.GetRequiredService<BulkDesk>().Prepare([(comment, 1)], ModerationAct.Approve, null, await site.Member("ليلى"), site.Time.Now, default);
        await site.Services.GetRequiredService<BulkDesk>().Start(batch, default);
        Assert.Equal((200, 200), ((await editor.Get($"/newsroom/comments/{comment}")).Code, (await reader.Get($"/comments/{receipt}")).Code));

        Assert.Empty(await Left(site, TimeSpan.FromDays(31)));

        Assert.Equal((404, 404), ((await editor.Get($"/newsroom/comments/{comment}")).Code, (await reader.Get($"/comments/{receipt}")).Code));
        Assert.Empty((await editor.Get($"/newsroom/log?article={article}")).Page.QuerySelectorAll("tbody"));
        Assert.Empty((await editor.Get("/newsroom/comments?status=all&q=فريد")).Page.QuerySelectorAll(".case"));
        await site.Services.GetRequiredService<BulkDesk>().Step(batch, site.Time.Now, default);
        Assert.Equal(BatchOutcome.Gone, (await site.Store(db => db.BatchItems.SingleAsync())).Outcome);
        Assert.Equal(200, (await editor.Get($"/newsroom/batches/{batch}")).Code);
        Assert.Equal(303, (await reader.Comment(article, "كلام فريد")).Code);
    }

    [Fact]
    public async Task However_many_expired_at_once_all_of_them_go()
    {
        await using var site = new SiteUnderTest();
        var batch = await site.Prepare(await site.ManyWaiting(450), ModerationAct.Trash);
        var bulk = site.Services.GetRequiredService<BulkDesk>();
        await bulk.Start(batch, default);
        while (await bulk.Step(batch, site.Time.Now, default))
        {
            // to its end
        }

        site.Time.Advance(TimeSpan.FromDays(31));

        Assert.Empty(await Left(site));
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task The_counts_are_set_right_only_where_they_differ()
    {
        await using var site = new SiteUnderTest();
        await site.Approved(await site.Publish(), "معتمد");
        var retention = site.Services.GetRequiredService<Retention>();
        Assert.Empty(await retention.Reconcile(default));
        await site.Store(db => db.Database.ExecuteSqlAsync($"""UPDATE "CommentCounts" SET "Count" = "Count" - 3 WHERE "State" = 'Pending'"""));

        Assert.Equal([CommentState.Pending], await retention.Reconcile(default));

        await Books.AssertBalance(site);
        Assert.Empty(await retention.Reconcile(default));
    }

    [Fact]
    public async Task What_nobody_started_is_forgotten_after_a_day_and_what_was_done_is_not()
    {
        await using var site = new SiteUnderTest();
        var comments = await site.ManyWaiting(3);
        var bulk = site.Services.GetRequiredService<BulkDesk>();
        var (prepared, started) = (await site.Prepare(comments, ModerationAct.Spam), await site.Prepare(comments, ModerationAct.Approve));
        await bulk.Start(started, default);
        await bulk.Step(started, site.Time.Now, default);
        var retention = site.Services.GetRequiredService<Retention>();

        await retention.Tidy(site.Time.Now.AddDays(1), default);
        Assert.Equal([prepared, started], await Batches(site));
        await retention.Tidy(site.Time.Now.AddDays(1) + Instant, default);
        Assert.Equal([started], await Batches(site));
        Assert.Equal(3, await site.Store(db => db.BatchItems.CountAsync()));

        await retention.Tidy(site.Time.Now.AddDays(30) + Instant, default);
        Assert.Equal([started], await Batches(site));
        Assert.Equal(0, await site.Store(db => db.BatchItems.CountAsync()));
        Assert.Equal(3, await site.Store(db => db.Decisions.CountAsync(decision => decision.BatchId == started)));
    }

    [Fact]
    public async Task A_bulk_action_whose_comments_are_forgotten_is_not_taken_back_in_name_only()
    {
        await using var site = new SiteUnderTest();
        var bulk = site.Services.GetRequiredService<BulkDesk>();
        var batch = await site.Prepare(await site.ManyWaiting(2), ModerationAct.Approve);
        await bulk.Start(batch, default);
        await bulk.Step(batch, site.Time.Now, default);
        await site.Services.GetRequiredService<Retention>().Tidy(site.Time.Now.AddDays(31), default);

        Assert.Null(await bulk.Undo(batch, await site.Member("سامر"), site.Time.Now.AddDays(31), default));

        Assert.Equal([batch], await Batches(site));
        Assert.Equal(2, await site.Store(db => db.Comments.CountAsync(comment => comment.State == CommentState.Approved)));
    }

    // The site's own job may be at it as well; what the last look leaves, neither takes.
    private static async Task<IReadOnlyList<long>> Left(SiteUnderTest site, TimeSpan after = default)
    {
        while (await site.Services.GetRequiredService<Retention>().Expire(site.Time.Now + after, default) > 0)
        {
            // step by step
        }
        return await site.Store(db => db.Comments.OrderBy(comment => comment.Id).Select(comment => comment.Id).ToListAsync());
    }

    private static Task<List<long>> Batches(SiteUnderTest site) =>
        site.Store(db => db.Batches.OrderBy(batch => batch.Id).Select(batch => batch.Id).ToListAsync());
}
