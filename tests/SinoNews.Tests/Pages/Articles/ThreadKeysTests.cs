using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;

namespace SinoNews.Tests.Pages.Articles;

public sealed class ThreadKeysTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task The_same_reply_under_the_same_key_is_the_same_comment_even_when_what_it_answers_was_taken_back()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق يُجاب");
        var key = Guid.NewGuid().ToString();
        var first = (await reader.Comment(id, "ردّ", key: key, replyTo: opening)).Receipt;
        await site.Decide(await site.Store(db => db.Comments.Where(comment => comment.Id == opening).Select(comment => comment.Receipt).SingleAsync()), ModerationAct.Undo);

        Assert.Equal(first, (await reader.Comment(id, "ردّ", key: key, replyTo: opening)).Receipt);
    }

    [Fact]
    public async Task After_a_reused_key_the_form_comes_back_without_it_and_can_be_sent()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var key = Guid.NewGuid().ToString();
        await reader.Comment(id, "الأول", key: key);

        var refused = await reader.Comment(id, "الثاني", key: key);

        Assert.Equal((409, "الثاني"), (refused.Code, refused.Field("Input.Text")));
        Assert.Null(refused.Field("Input.Key"));
    }

    [Fact]
    public async Task What_a_trapped_program_sends_is_kept_within_the_limits()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var receipt = (await reader.Comment(id, new string('ط', 9000), new string('س', 500), new string('e', 500), website: "http://x")).Receipt;

        var kept = await site.Store(db => db.Comments.SingleAsync(comment => comment.Receipt == receipt));
        Assert.Equal((Submission.MaxText, Submission.MaxName, Submission.MaxEmail), (kept.Text.Length, kept.Name.Length, kept.Email.Length));
    }
}
