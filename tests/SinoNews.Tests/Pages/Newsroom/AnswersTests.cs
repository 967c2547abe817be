using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>What the newsroom writes, pins and corrects under a story, as readers see it.</summary>
public sealed class AnswersTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task An_answer_appears_with_its_comment_under_the_newsrooms_badge_and_never_with_an_address()
    {
        var email = await site.Recruit(Roles.Editor, "ليلى من التحرير");
        using var editor = site.Stranger();
        await editor.SignIn(email, SiteUnderTest.Password);
        var (article, id) = await Waiting("سؤال من قارئة");

        var answer = await editor.Submit($"/newsroom/comments/{id}/answer", ("Version", "0"), ("Answer", "جواب فريق التحرير\u202e"));

        Assert.Equal(303, answer.Code);
        var story = await site.StoryPage(article);
        Assert.Equal("تعليقان", story.Text("#comments > h2"));
        var reply = Assert.Single(story.Page.QuerySelectorAll($"#comment-{id} > article"));
        Assert.Equal("فريق التحرير", reply.QuerySelector(".badge")!.TextContent.Trim());
        Assert.Equal("جواب فريق التحرير", reply.QuerySelector("p[dir=auto]")!.TextContent);
        Assert.Single(story.Page.QuerySelectorAll(".comment .badge"));
        Assert.DoesNotContain(email, story.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@", story.Page.GetElementById("comments")!.TextContent, StringComparison.Ordinal);
        var stored = await site.Store(db => db.Comments.SingleAsync(comment => comment.ParentId == id));
        Assert.Equal(("", null), (stored.Email, stored.Network));
        Assert.DoesNotContain(email, (await editor.Get($"/comments/{stored.Receipt}")).Body, StringComparison.OrdinalIgnoreCase);
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task An_answer_sent_twice_is_one_and_goes_back_with_the_approval_that_brought_it()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (article, id) = await Waiting("سؤال");
        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/answer", ("Version", "0"), ("Answer", "جواب"))).Code);
        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/answer", ("Version", "1"), ("Answer", "جواب"))).Code);
        Assert.Equal(["سؤال", "جواب"], (await site.StoryPage(article)).Texts(".comment p[dir=auto]"));

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/undo", ("Version", "1"))).Code);
        Assert.Empty((await site.StoryPage(article)).Texts(".comment p[dir=auto]"));

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/answer", ("Version", "2"), ("Answer", "جواب"))).Code);
        Assert.Equal(["سؤال", "جواب"], (await site.StoryPage(article)).Texts(".comment p[dir=auto]"));
    }

    [Fact]
    public async Task A_pinned_comment_stands_first_until_it_is_rejected()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (article, first) = await Waiting("الأول");
        using var reader = site.Reader();
        await site.Decide(await ReceiptOf(first), ModerationAct.Approve);
        var second = await site.Approved(article, "الثاني");
        Assert.Equal(["الأول", "الثاني"], (await site.StoryPage(article)).Texts(".comment p[dir=auto]"));

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{second}/pin", ("Version", "1"))).Code);
        var pinned = await site.StoryPage(article);
        Assert.Equal(["الثاني", "الأول"], pinned.Texts(".comment p[dir=auto]"));
        Assert.Contains("مثبّت", pinned.Text(".comment header"), StringComparison.Ordinal);
        Assert.DoesNotContain("فريق التحرير", pinned.Text(".comment header"), StringComparison.Ordinal);

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{second}/reject", ("Version", "2"))).Code);
        Assert.Equal(["الأول"], (await site.StoryPage(article)).Texts(".comment p[dir=auto]"));
        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{second}/approve", ("Version", "3"))).Code);
        Assert.Equal(["الأول", "الثاني"], (await site.StoryPage(article)).Texts(".comment p[dir=auto]"));
    }

    [Fact]
    public async Task Readers_see_the_edited_words_and_after_the_undo_those_that_were_sent()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (article, id) = await Waiting("كلام فيه رقم هاتف 0500000000");
        await site.Decide(await ReceiptOf(id), ModerationAct.Approve);

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/edit", ("Version", "1"), ("Text", "كلام فيه رقم هاتف […]"))).Code);
        Assert.Equal(["كلام فيه رقم هاتف […]"], (await site.StoryPage(article)).Texts(".comment p[dir=auto]"));
        Assert.Contains("0500000000", (await editor.Get($"/newsroom/comments/{id}")).Body, StringComparison.Ordinal);

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/undo", ("Version", "2"))).Code);
        Assert.Equal(["كلام فيه رقم هاتف 0500000000"], (await site.StoryPage(article)).Texts(".comment p[dir=auto]"));
    }

    private async Task<(long Article, long Comment)> Waiting(string text)
    {
        using var reader = site.Reader();
        var article = await site.Publish();
        var receipt = (await reader.Comment(article, text)).Receipt;
        return (article, await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync()));
    }

    private Task<string> ReceiptOf(long id) => site.Store(db => db.Comments.Where(comment => comment.Id == id).Select(comment => comment.Receipt).SingleAsync());
}
