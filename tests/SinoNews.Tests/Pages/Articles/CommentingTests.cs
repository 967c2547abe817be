using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Pages.Articles;

public sealed class CommentingTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Key = "b3a2f0b1-7c55-4d0e-9a57-0d4f7a0b1c2d";

    [Fact]
    public async Task A_comment_is_kept_before_success_is_shown_and_waits_for_an_editor()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var receipt = (await reader.Comment(id, "تعليق ينتظر")).Receipt;

        var comment = await site.Store(db => db.Comments.SingleAsync(comment => comment.Receipt == receipt));
        Assert.Equal((CommentState.Pending, "سلمى", "salma@example.org", "تعليق ينتظر"), (comment.State, comment.Name, comment.Email, comment.Text));
        var page = await reader.Get($"/comments/{receipt}");
        Assert.Equal((200, "تعليقك بانتظار المراجعة"), (page.Code, page.Text(".badge")));
        Assert.Equal("تعليق ينتظر", page.Text(".comment p[dir=auto]"));
        Assert.DoesNotContain("تعليق ينتظر", (await site.StoryPage(id)).Body, StringComparison.Ordinal);
        Assert.Equal("لا تعليقات", (await site.StoryPage(id)).Text("#comments > h2"));
    }

    [Fact]
    public async Task An_approved_comment_stands_under_the_story_and_its_receipt_says_so()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var receipt = (await reader.Comment(id, "تعليق حسن")).Receipt;

        await site.Decide(receipt, ModerationAct.Approve);

        var story = await site.StoryPage(id);
        Assert.Equal("تعليق حسن", story.Text(".comment p[dir=auto]"));
        Assert.Equal(("سلمى", "تعليق واحد"), (story.Text(".comment .by"), story.Text("#comments > h2")));
        var page = await reader.Get($"/comments/{receipt}");
        Assert.Contains("اعتُمد تعليقك ونُشر", page.Text("[role=status]"), StringComparison.Ordinal);
        var link = page.Page.QuerySelector("main a[href*='#comment-']")!.GetAttribute("href")!;
        Assert.StartsWith($"/articles/{id}/", link, StringComparison.Ordinal);
        Assert.NotNull(story.Page.GetElementById(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("75", 75)]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("abc", null)]
    [InlineData("99999999999999999999", null)]
    public async Task How_long_it_was_written_on_is_kept_as_it_was_sent_and_nonsense_is_not(string? sent, int? kept)
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var receipt = (await reader.Post(
            $"/articles/{id}/comments",
            [("Input.Name", "سلمى"), ("Input.Email", "salma@example.org"), ("Input.Text", "تعليق موقوت"), ("Input.Elapsed", sent)])).Receipt;

        Assert.Equal(kept, (await site.Comment(receipt)).Elapsed);
    }

    [Fact]
    public async Task A_rejected_comments_receipt_tells_the_reason_and_the_story_tells_nothing()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var receipt = (await reader.Comment(id, "تعليق خارج الموضوع")).Receipt;

        await site.Decide(receipt, ModerationAct.Reject, RejectionReason.OffTopic);

        Assert.Equal("لم يُنشر تعليقك. السبب: خارج عن الموضوع.", (await reader.Get($"/comments/{receipt}")).Text("[role=status]"));
        Assert.DoesNotContain("خارج الموضوع", (await site.StoryPage(id)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_cannot_be_guessed_and_is_kept_by_nobody_else()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var answer = await reader.Comment(id, "تعليق أول");
        var other = (await reader.Comment(id, "تعليق ثان")).Receipt;

        Assert.Matches("^[A-Za-z0-9_-]{22}$", answer.Receipt);
        Assert.NotEqual(answer.Receipt, other);
        var page = await reader.Get(answer.Location!);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("same-origin", page.Header("Referrer-Policy"));
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.Page.QuerySelector("link[rel=canonical]"));
        Assert.Null(page.Header("Set-Cookie"));
        Assert.DoesNotContain("@example.org", page.Body, StringComparison.Ordinal);
        Assert.Null(answer.Header("Set-Cookie"));
    }

    public static TheoryData<string, string, string, string> Mistakes { get; } = new()
    {
        { "Name", "", "c-name", "اكتب اسمك" },
        { "Name", "  \u00a0 ", "c-name", "اكتب اسمك" },
        { "Name", "\u202e\u200b.", "c-name", "اكتب اسمك" },
        { "Name", new string('ا', 61), "c-name", "60" },
        { "Email", "", "c-email", "اكتب بريدك" },
        { "Email", "salma", "c-email", "تحقّق من البريد" },
        { "Email", "salma@localhost", "c-email", "تحقّق من البريد" },
        { "Email", "salma @example.org", "c-email", "تحقّق من البريد" },
        { "Email", "سلمى <salma@example.org>", "c-email", "تحقّق من البريد" },
        { "Email", "a@example.org,b@example.org", "c-email", "تحقّق من البريد" },
        { "Email", new string('a', 243) + "@example.org", "c-email", "تحقّق من البريد" },
        { "Text", "", "c-text", "اكتب تعليقك" },
        { "Text", " \r\n\t ", "c-text", "اكتب تعليقك" },
        { "Text", "!؟…", "c-text", "اكتب تعليقك" },
        { "Text", new string('ا', 4001), "c-text", "4,001" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_beside_its_field_and_nothing_typed_is_lost(string field, string value, string control, string said)
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق معتمد");
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Input.Name"] = "سلمى <b>",
            ["Input.Email"] = "salma@example.org",
            ["Input.Text"] = "سطر أول\n\n  سطر \"ثان\" </textarea>",
            ["Input.Key"] = Key,
            ["Input.ReplyTo"] = opening.ToString(CultureInfo.InvariantCulture),
        };
        typed["Input." + field] = value;
        var before = await site.Store(db => db.Comments.CountAsync());

        var answer = await reader.Post($"/articles/{id}/comments", typed.Select(pair => (pair.Key, pair.Value)));

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.GetElementById(control)!, said);
        Assert.NotNull(answer.Page.QuerySelector("[role=alert]"));
        foreach (var (name, kept) in typed)
            Assert.Equal((name, string.IsNullOrWhiteSpace(kept) ? "" : kept), (name, answer.Field(name)));
        Assert.Equal(before, await site.Store(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task What_is_just_within_the_limits_is_taken()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        Assert.Equal(303, (await reader.Comment(id, new string('ا', 4000), new string('ب', 60), new string('a', 242) + "@example.org")).Code);
        Assert.Equal(303, (await reader.Comment(id, "  " + new string('ت', 4000) + "\u202e\n ", " ب ", "  Salma@Example.ORG ")).Code);
        Assert.Contains("salma@example.org", await site.Store(db => db.Comments.Where(comment => comment.ArticleId == id).Select(comment => comment.Email).ToListAsync()));
    }
}
