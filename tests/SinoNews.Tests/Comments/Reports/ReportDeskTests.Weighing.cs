using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments.Reports;

/// <summary>How much reports weigh, and what comes first by that.</summary>
public sealed partial class ReportDeskTests
{
    [Fact]
    public async Task Who_was_right_weighs_more_and_who_was_often_wrong_nothing()
    {
        for (var i = 0; i < 3; i++)
        {
            var (kept, removed) = (await Published($"يبقى {i}"), await Published($"يُزال {i}"));
            await _store.Report(kept, network: "203.0.113.66");
            await _store.Report(removed, network: "203.0.113.7");
            await _store.Decide(kept, ModerationAct.Approve);
            await _store.Decide(removed, ModerationAct.Reject);
        }

        long[] ids = [await Published("من المخطئ كثيرًا"), await Published("من غريب"), await Published("من المصيب")];
        await _store.Report(ids[0], network: "203.0.113.66");
        await _store.Report(ids[1], network: "203.0.113.8");
        await _store.Report(ids[2], network: "203.0.113.7");

        Assert.Equal([0, 1, 3], await _store.Ask(db => db.Comments.Where(comment => ids.Contains(comment.Id)).OrderBy(comment => comment.Id).Select(comment => comment.ReportWeight).ToListAsync()));
        Assert.Equal([ids[2], ids[1]], await _store.Walk(Reported, QueueOrder.Heaviest));
    }

    [Fact]
    public async Task A_campaign_of_strangers_does_not_bury_what_a_proven_few_report()
    {
        var removed = await Published("يُزال");
        foreach (var network in new[] { "203.0.113.7", "203.0.113.8" })
            await _store.Report(removed, network: network);
        await _store.Decide(removed, ModerationAct.Reject);
        var (campaign, earnest) = (await Published("عليه حملة"), await Published("أبلغ عنه من أصاب"));

        for (var i = 0; i < 40; i++)
            await _store.Report(campaign, network: $"198.51.100.{i}");
        foreach (var network in new[] { "203.0.113.7", "203.0.113.8" })
            await _store.Report(earnest, network: network);

        Assert.Equal([earnest, campaign], await _store.Walk(Reported, QueueOrder.Heaviest));
        Assert.Equal(40, Assert.Single((await _store.Page(Reported, QueueOrder.Heaviest)).Cards, card => card.Id == campaign).Reports.Open.Count);
    }

    [Fact]
    public async Task One_network_does_not_fill_the_list_of_what_was_reported()
    {
        for (var i = 0; i < 25; i++)
            await _store.Report(await Published($"تعليق {i}"));

        Assert.Equal(20, await _store.Count(Reported));
        Assert.Equal(25, await _store.Ask(db => db.CommentReports.CountAsync()));
    }

    [Fact]
    public async Task The_pages_of_what_was_reported_follow_each_other_by_weight_without_a_gap()
    {
        for (var i = 0; i < 45; i++)
        {
            var id = await Published($"تعليق {i}");
            for (var network = 0; network <= i % 4; network++)
                await _store.Report(id, network: $"198.51.{i}.{network}");
        }

        var all = await _store.Ask(db => db.Comments.Where(comment => comment.ReportWeight > 0).ToListAsync());
        Assert.Equal(all.OrderByDescending(comment => comment.ReportWeight).ThenBy(comment => comment.Id).Select(comment => comment.Id), await _store.Walk(Reported, QueueOrder.Heaviest));
        Assert.Equal((45, 45), (all.Count, await _store.Count(Reported)));
    }

    [Fact]
    public async Task With_an_expired_comment_its_reports_go()
    {
        var id = await Published();
        await _store.Report(id);
        await _store.Decide(id, ModerationAct.Spam);
        _store.Now += TimeSpan.FromDays(31);

        Assert.Equal(1, await new Retention(_store.Writer).Expire(_store.Now, default));
        Assert.Equal(0, await _store.Ask(db => db.CommentReports.CountAsync()));
    }
}
