using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;

namespace SinoNews.Tests.Pages.Articles;

public sealed class RepliesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Key = "b3a2f0b1-7c55-4d0e-9a57-0d4f7a0b1c2d";

    [Fact]
    public async Task A_closed_thread_takes_no_comment_and_loses_none_that_was_typed()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق قديم");
        await site.Store(db => db.Database.ExecuteSqlAsync($"UPDATE Articles SET CommentMode = 'Closed' WHERE Id = {id}"));

        var story = await site.StoryPage(id);
        Assert.Contains("التعليقات مغلقة على هذه المادة.", story.Text("#respond"), StringComparison.Ordinal);
        Assert.Null(story.Page.QuerySelector("#comments form"));
        Assert.Empty(story.Page.QuerySelectorAll("a[href*='reply=']"));
        Assert.NotNull(story.Page.GetElementById($"comment-{opening}"));

        var answer = await reader.Comment(id, "تعليق متأخر كُتب قبل الإغلاق");
        Assert.Equal(409, answer.Code);
        Assert.Equal(1, await site.CommentsOn(id));
        Assert.Contains("تعليق متأخر كُتب قبل الإغلاق", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_stands_under_the_comment_that_it_answers_and_a_reply_to_it_joins_the_thread()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق", "سلمى");
        var form = (await reader.Get($"{(await site.StoryPage(id)).Location ?? await site.AddressOf(id)}?reply={opening}")).Page;
        Assert.Equal(opening.ToString(CultureInfo.InvariantCulture), form.QuerySelector("[name='Input.ReplyTo']")!.GetAttribute("value"));

        var reply = await site.Approved(id, "رد أول", "سامي", opening);
        var second = await site.Approved(id, "رد على الرد", "هدى", reply);

        var thread = (await site.StoryPage(id)).Page.GetElementById($"comment-{opening}")!;
        Assert.Equal(
            [$"comment-{reply}", $"comment-{second}"],
            thread.Children.Where(child => child.LocalName == "article").Select(child => child.Id));
        Assert.Equal("3 تعليقات", (await site.StoryPage(id)).Text("#comments > h2"));
    }

    [Fact]
    public async Task Nobody_answers_a_comment_that_is_not_there_to_see()
    {
        using var reader = site.Reader();
        var (id, other) = (await site.Publish(), await site.Publish());
        var pending = await site.Store(db => Pending(db, id, reader));
        var elsewhere = await site.Approved(other, "تعليق على مادة أخرى");

        foreach (var parent in new[] { pending, elsewhere, 999_999, 0, -1, long.MaxValue })
        {
            var receipt = (await reader.Comment(id, $"رد {parent}", replyTo: parent)).Receipt;
            Assert.Null(await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.ParentId).SingleAsync()));
            Assert.Null((await reader.Get($"{await site.AddressOf(id)}?reply={parent}")).Page.QuerySelector("[name='Input.ReplyTo']"));
        }

        static async Task<long> Pending(SinoNews.Storage.NewsDb db, long id, Visitor reader)
        {
            var receipt = (await reader.Comment(id, "لم يُعتمد")).Receipt;
            return await db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync();
        }
    }

    [Fact]
    public async Task A_reply_whose_parent_is_taken_away_stands_by_itself()
    {
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق");
        var reply = await site.Approved(id, "رد يبقى", replyTo: opening);
        await site.Decide(await site.Store(db => db.Comments.Where(comment => comment.Id == opening).Select(comment => comment.Receipt).SingleAsync()), ModerationAct.Trash);

        var story = await site.StoryPage(id);

        Assert.Null(story.Page.GetElementById($"comment-{opening}"));
        Assert.NotNull(story.Page.GetElementById($"comment-{reply}"));
        Assert.Equal("تعليق واحد", story.Text("#comments > h2"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Key)]
    public async Task A_reply_sent_again_is_the_same_post_though_its_parent_was_taken_away_meanwhile(string? key)
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق");
        var first = (await reader.Comment(id, "رد يُعاد إرساله", replyTo: opening, key: key)).Receipt;
        await site.Decide(await site.Store(db => db.Comments.Where(comment => comment.Id == opening).Select(comment => comment.Receipt).SingleAsync()), ModerationAct.Spam);

        Assert.Equal(first, (await reader.Comment(id, "رد يُعاد إرساله", replyTo: opening, key: key)).Receipt);
    }
}
