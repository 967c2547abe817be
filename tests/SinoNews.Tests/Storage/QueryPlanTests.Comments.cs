using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Storage;

/// <summary>Those of one comment's pages: its reader's, and its second colleague's.</summary>
public sealed partial class QueryPlanTests
{
    [Fact]
    public async Task A_readers_page_about_one_comment_walks_its_indexes()
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(5, "تعليق يُصحّح")).Receipt;
        var comment = await site.Comment(receipt);
        var unsubscribe = site.Services.GetRequiredService<ReaderLinks>().IssueUnsubscribe(comment.Reader);
        foreach (var path in new[] { "/articles/5/comments/1/report", $"/comments/{receipt}", $"/comments/{receipt}/edit", $"/unsubscribe/{unsubscribe}" })
        {
            site.HearAnew();
            Assert.Equal((path, 200), (path, (await reader.Get(path)).Code));

            await site.AssertPlans(maySort: path.StartsWith("/comments/", StringComparison.Ordinal)); // the few decisions on one comment
        }
    }

    [Fact]
    public async Task What_a_second_colleague_is_asked_walks_its_indexes()
    {
        var admin = await site.Colleague(Roles.Admin);
        var comment = await site.Waiting(5, "تعليق يُحال إلى القانوني");
        await site.Escalated("سامي", comment);
        var escalation = await site.Store(db => db.Escalations.Where(one => one.CommentId == comment).Select(one => one.Id).SingleAsync());
        foreach (var path in new[] { "/newsroom/comments/1/escalate", $"/newsroom/comments/{comment}", $"/newsroom/escalations/{escalation}" })
        {
            site.HearAnew();
            Assert.Equal((path, 200), (path, (await admin.Get(path)).Code));

            await site.AssertPlans();
        }
    }

    [Fact]
    public async Task What_is_kept_of_a_comments_reader_is_counted_along_the_indexes()
    {
        var admin = await site.Colleague(Roles.Admin);
        site.HearAnew();
        Assert.Equal(200, (await admin.Get("/newsroom/comments/1/reader-data")).Code);

        await site.AssertPlans();
    }

    [Fact]
    public async Task A_look_at_the_desk_walks_its_indexes()
    {
        site.HearAnew();
        var state = await site.Store(db => new DeskLook(db).State(site.Time.Now, default));
        Assert.NotEmpty((await site.Store(db => new DeskLook(db).News(new DeskMark(0, 0), state.Mark, default))).Decided);
        await site.Store(db => new DeskLook(db).Changed([.. Enumerable.Range(1, ModerationQueue.PageSize)], default));

        await site.AssertPlans();
    }

    [Fact]
    public async Task What_is_known_of_those_who_wait_is_asked_along_the_indexes()
    {
        var comment = await site.Waiting(5, "تعليق ينتظر درجة جديدة");
        site.HearAnew();
        await site.Store(async db =>
        {
            var waiting = await db.Comments.FindAsync(comment);
            await db.WithRecord([waiting!.Reader], default);
            return await db.CircumstancesOf(waiting, waiting.Text, default);
        });

        await site.AssertPlans();
    }
}
