using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class ModerationTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Theory]
    [InlineData("approve", CommentState.Approved, 1)]
    [InlineData("reject", CommentState.Rejected, 0)]
    [InlineData("spam", CommentState.Spam, 0)]
    [InlineData("trash", CommentState.Trash, 0)]
    public async Task A_decision_changes_state_and_count_and_is_written_down(string act, CommentState state, int count)
    {
        using var editor = await site.Staff(Roles.Editor, "ليلى المحرّرة");
        var (article, id) = await Waiting();

        var answer = await editor.Submit($"/newsroom/comments/{id}/{act}", ("Version", "0"), ("Status", "pending"));

        Assert.Equal((303, $"/newsroom/comments?status=pending&decided={id}"), (answer.Code, answer.Location));
        var comment = await Comment(id);
        Assert.Equal((state, 1), (comment.State, comment.Version));
        var decision = Assert.Single(comment.Decisions);
        Assert.Equal((CommentState.Pending, state, "ليلى المحرّرة", site.Time.Now), (decision.From, decision.To, decision.By.Name, decision.At));
        Assert.Equal(count, await CountOf(article));
        Assert.Contains("سلمى", (await editor.Get(answer.Location!)).Text(".toast[role=status]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OffTopic", RejectionReason.OffTopic)]
    [InlineData("HateSpeech", RejectionReason.HateSpeech)]
    [InlineData("", null)]
    public async Task A_rejection_keeps_its_reason(string sent, RejectionReason? reason)
    {
        var editor = await site.Colleague(Roles.Editor);
        var (_, id) = await Waiting();

        await editor.Submit($"/newsroom/comments/{id}/reject", ("Version", "0"), ("Reason", sent));

        Assert.Equal(reason, (await Comment(id)).Decisions.Single().Reason);
    }

    [Fact]
    public async Task Undo_takes_the_last_decision_back_and_history_keeps_both()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (article, id) = await Waiting();
        await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "0"));
        Assert.Equal(1, await CountOf(article));

        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/undo", ("Version", "1"))).Code);

        var comment = await Comment(id);
        Assert.Equal((CommentState.Pending, 2), (comment.State, comment.Version));
        Assert.Equal([ModerationAct.Approve, ModerationAct.Undo], comment.Decisions.OrderBy(decision => decision.Version).Select(decision => decision.Act));
        Assert.Equal(0, await CountOf(article));
        Assert.Equal(409, (await editor.Submit($"/newsroom/comments/{id}/undo", ("Version", "2"))).Code);
    }

    [Fact]
    public async Task A_comment_may_go_from_any_state_to_any_other_and_the_count_follows()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (article, id) = await Waiting();
        var version = 0;
        foreach (var (act, count) in new[] { ("approve", 1), ("spam", 0), ("approve", 1), ("trash", 0), ("reject", 0), ("approve", 1), ("undo", 0) })
        {
            Assert.Equal((act, 303), (act, (await editor.Submit($"/newsroom/comments/{id}/{act}", ("Version", $"{version++}"))).Code));
            Assert.Equal((act, count), (act, await CountOf(article)));
        }
    }

    [Fact]
    public async Task Who_comes_second_changes_nothing_and_is_told_who_came_first_and_when()
    {
        using var first = await site.Staff(Roles.Editor, "ليلى الأولى");
        using var second = await site.Staff(Roles.Admin, "سامي الثاني");
        var (article, id) = await Waiting("تعليق بين محرّرين");
        await first.Submit($"/newsroom/comments/{id}/approve", ("Version", "0"));

        var conflict = await second.Submit($"/newsroom/comments/{id}/reject", ("Version", "0"), ("Reason", "Spam"));

        Assert.Equal((409, "سبق البتّ في هذا التعليق"), (conflict.Code, conflict.Text("h1")));
        Assert.Contains("ليلى الأولى: اعتماد", conflict.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.NotNull(conflict.Page.QuerySelector("[role=alert] time"));
        Assert.Contains("تعليق بين محرّرين", conflict.Body, StringComparison.Ordinal);
        Assert.Equal("1", conflict.Field("Version"));
        var comment = await Comment(id);
        Assert.Equal((CommentState.Approved, 1), (comment.State, comment.Version));
        Assert.Single(comment.Decisions);
        Assert.Equal(1, await CountOf(article));
    }

    [Fact]
    public async Task Twenty_opposite_decisions_at_once_are_one_decision()
    {
        using var one = await site.Staff(Roles.Editor);
        using var other = await site.Staff(Roles.Editor);
        var (article, id) = await Waiting();
        await one.Submit("/newsroom/comments/999999/approve", ("Version", "0")); // both have their form's token
        await other.Submit("/newsroom/comments/999999/approve", ("Version", "0"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            (i % 2 == 0 ? one : other).Submit($"/newsroom/comments/{id}/{(i % 2 == 0 ? "approve" : "reject")}", ("Version", "0")))));

        Assert.Equal(1, answers.Count(answer => answer.Code == 303));
        Assert.Equal(19, answers.Count(answer => answer.Code == 409));
        var comment = await Comment(id);
        var decision = Assert.Single(comment.Decisions);
        Assert.Equal((decision.To, 1), (comment.State, comment.Version));
        Assert.Equal(comment.State is CommentState.Approved ? 1 : 0, await CountOf(article));
    }

    [Fact]
    public async Task The_same_decision_twice_is_a_conflict_and_written_down_once()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (_, id) = await Waiting();
        await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "0"));

        Assert.Equal(409, (await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "1"))).Code);
        Assert.Single((await Comment(id)).Decisions);
    }

    [Theory]
    [InlineData("/newsroom/comments/999999/approve", 404)]
    [InlineData("/newsroom/comments/99999999999999999999/approve", 404)]
    [InlineData("/newsroom/comments/1/publish", 404)]
    [InlineData("/newsroom/comments?status=nothing", 404)]
    public async Task What_is_not_there_cannot_be_decided(string path, int status)
    {
        var editor = await site.Colleague(Roles.Editor);

        Assert.Equal(status, (path.Contains('?', StringComparison.Ordinal) ? await editor.Get(path) : await editor.Submit(path, ("Version", "0"))).Code);
    }

    [Fact]
    public async Task The_queue_counts_by_state_and_shows_the_oldest_first()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        using var reader = own.Reader();
        var id = await own.Publish();
        for (var i = 1; i <= 23; i++)
            await reader.Comment(id, $"تعليق رقم {i}");
        await own.Approved(id, "معتمد");
        await reader.Comment(id, "فخ", website: "x");

        var queue = await editor.Get("/newsroom/comments");

        Assert.Equal(
            ["بانتظار المراجعة 23", "مُبلَّغ عنها 0", "معتمدة 1", "مرفوضة 0", "مزعجة 1", "السلة 0", "الكل 25"],
            queue.Texts("nav.tabs a"));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"تعليق رقم {i}"), queue.Texts(".said"));
        var next = await editor.Get(queue.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["تعليق رقم 21", "تعليق رقم 22", "تعليق رقم 23"], next.Texts(".said"));
        Assert.Equal("معتمد", (await editor.Get("/newsroom/comments?status=approved")).Text(".said"));
    }

    [Fact]
    public async Task A_card_shows_enough_to_decide_and_no_more()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("عنوان المادة"));
        await reader.Comment(id, "انظر https://spam.example/x", "سلمى", "salma.secret@example.org");

        var card = (await editor.Get("/newsroom/comments?status=all")).Page.QuerySelectorAll(".case")
            .Single(one => one.TextContent.Contains("spam.example", StringComparison.Ordinal));

        Assert.Contains("رابط خارجي", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("عنوان المادة", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("s***@example.org", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("salma.secret", card.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("a[href*='spam.example']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-at-sign")]
    [InlineData("@")]
    public async Task A_trapped_program_with_a_bad_address_does_not_close_the_queue(string email)
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        await reader.Comment(await site.Publish(), "فخ", name: "", email: email, website: "x");

        Assert.Equal(200, (await editor.Get("/newsroom/comments?status=spam")).Code);
    }

    [Fact]
    public async Task A_reply_to_one_long_word_does_not_close_the_queue()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, new string('ه', 500));
        await reader.Comment(id, "رد على كلمة طويلة", replyTo: opening);

        Assert.Equal(200, (await editor.Get("/newsroom/comments?status=all")).Code);
    }

    private async Task<(long Article, long Comment)> Waiting(string text = "تعليق ينتظر القرار")
    {
        using var reader = site.Reader();
        var article = await site.Publish();
        var receipt = (await reader.Comment(article, text)).Receipt;
        return (article, await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync()));
    }

    private Task<Comment> Comment(long id) => site.Store(db =>
        db.Comments.AsNoTracking().Include(comment => comment.Decisions).ThenInclude(decision => decision.By).SingleAsync(comment => comment.Id == id));

    private Task<int> CountOf(long article) => site.Store(db =>
        db.Articles.Where(one => one.Id == article).Select(one => one.CommentCount).SingleAsync());
}
