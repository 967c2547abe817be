using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;

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
        Assert.DoesNotContain("تعليق ينتظر", (await Story(id)).Body, StringComparison.Ordinal);
        Assert.Equal("لا تعليقات", (await Story(id)).Text("#comments > h2"));
    }

    [Fact]
    public async Task An_approved_comment_stands_under_the_story_and_its_receipt_says_so()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var receipt = (await reader.Comment(id, "تعليق حسن")).Receipt;

        await site.Decide(receipt, ModerationAct.Approve);

        var story = await Story(id);
        Assert.Equal("تعليق حسن", story.Text(".comment p[dir=auto]"));
        Assert.Equal(("سلمى", "تعليق واحد"), (story.Text(".comment .by"), story.Text("#comments > h2")));
        var page = await reader.Get($"/comments/{receipt}");
        Assert.Contains("اعتُمد تعليقك ونُشر", page.Text("[role=status]"), StringComparison.Ordinal);
        var link = page.Page.QuerySelector("main a.btn")!.GetAttribute("href")!;
        Assert.Contains("#comment-", link, StringComparison.Ordinal);
        Assert.NotNull(story.Page.GetElementById(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public async Task A_rejected_comments_receipt_tells_the_reason_and_the_story_tells_nothing()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var receipt = (await reader.Comment(id, "تعليق خارج الموضوع")).Receipt;

        await site.Decide(receipt, ModerationAct.Reject, RejectionReason.OffTopic);

        Assert.Equal("لم يُنشر تعليقك. السبب: خارج عن الموضوع.", (await reader.Get($"/comments/{receipt}")).Text("[role=status]"));
        Assert.DoesNotContain("خارج الموضوع", (await Story(id)).Body, StringComparison.Ordinal);
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

    [Fact]
    public async Task The_same_key_and_words_are_one_comment_with_one_receipt()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var key = Guid.NewGuid().ToString();

        var first = (await reader.Comment(id, "تعليق واحد", key: key)).Receipt;
        site.Time.Advance(TimeSpan.FromHours(3));
        var second = (await reader.Comment(id, "تعليق واحد", key: key.ToUpperInvariant())).Receipt;

        Assert.Equal(first, second);
        Assert.Equal(1, await CountOn(id));
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_a_conflict_that_keeps_the_text_and_can_be_sent_anew()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var key = Guid.NewGuid().ToString();
        await reader.Comment(id, "تعليق أول", key: key);

        var conflict = await reader.Comment(id, "تعليق ثان", key: key);

        Assert.Equal((409, "تعليق ثان"), (conflict.Code, conflict.Field("Input.Text")));
        Assert.Null(conflict.Field("Input.Key"));
        Assert.Equal(1, await CountOn(id));
        Assert.Equal(303, (await reader.Comment(id, "تعليق ثان")).Code);
        Assert.Equal(2, await CountOn(id));
    }

    [Fact]
    public async Task A_key_of_one_story_does_not_serve_another()
    {
        using var reader = site.Reader();
        var (one, other) = (await site.Publish(), await site.Publish());
        var key = Guid.NewGuid().ToString();
        await reader.Comment(one, "تعليق", key: key);

        Assert.Equal(409, (await reader.Comment(other, "تعليق", key: key)).Code);
    }

    [Fact]
    public async Task Twenty_posts_at_once_under_one_key_are_one_comment()
    {
        var id = await site.Publish();
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            using var reader = site.Reader();
            return await reader.Comment(id, "ضغطة مزدوجة", key: key);
        })));

        Assert.Single(answers.Select(answer => answer.Receipt).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await CountOn(id));
    }

    [Fact]
    public async Task Twenty_posts_at_once_without_a_key_are_one_comment()
    {
        var id = await site.Publish();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            using var reader = site.Reader();
            return await reader.Comment(id, "ضغطة مزدوجة بلا مفتاح");
        })));

        Assert.Single(answers.Select(answer => answer.Receipt).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await CountOn(id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9.9)]
    public async Task Without_a_key_the_same_words_within_ten_minutes_are_one_comment(double minutes)
    {
        using var reader = site.Reader();
        // Whatever part of the clock's own ten minutes it is.
        for (var start = 0; start < 10; start += 3)
        {
            var id = await site.Publish();
            var first = (await reader.Comment(id, "تعليق مكرر")).Receipt;
            site.Time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(first, (await reader.Comment(id, "  تعليق مكرر ")).Receipt);
            Assert.Equal(1, await CountOn(id));
            site.Time.Advance(TimeSpan.FromMinutes(3));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(10.1)]
    [InlineData(19)]
    public async Task Without_a_key_the_same_words_after_ten_minutes_are_another_comment(double minutes)
    {
        using var reader = site.Reader();
        for (var start = 0; start < 10; start += 3)
        {
            var id = await site.Publish();
            var first = (await reader.Comment(id, "تعليق مكرر")).Receipt;
            site.Time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.NotEqual(first, (await reader.Comment(id, "تعليق مكرر")).Receipt);
            Assert.Equal(2, await CountOn(id));
            site.Time.Advance(TimeSpan.FromMinutes(3));
        }
    }

    [Fact]
    public async Task Without_a_key_a_name_spelled_another_way_is_the_same_name()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var first = (await reader.Comment(id, "تعليق", "أحمد")).Receipt;

        Assert.Equal(first, (await reader.Comment(id, "تعليق", "احمد")).Receipt);
        Assert.Equal(1, await CountOn(id));
    }

    [Fact]
    public async Task Without_a_key_other_words_an_other_address_or_network_are_other_comments()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        await reader.Comment(id, "تعليق");
        await reader.Comment(id, "تعليق آخر");
        await reader.Comment(id, "تعليق", email: "other@example.org");
        await reader.Comment(id, "تعليق", headers: (Visitor.AddressHeader, "203.0.113.1"));

        Assert.Equal(4, await CountOn(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("not-a-uuid")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("' OR 1=1 --")]
    public async Task A_key_that_is_none_is_as_good_as_no_key(string key)
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var first = (await reader.Comment(id, "تعليق", key: key)).Receipt;

        Assert.Equal(first, (await reader.Comment(id, "تعليق", key: key)).Receipt);
        Assert.Equal(303, (await reader.Comment(id, "تعليق آخر", key: key)).Code);
    }

    [Fact]
    public async Task A_filled_trap_is_kept_as_spam_and_answered_like_any_other()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var trapped = (await reader.Comment(id, "اشترِ الآن", website: "https://spam.example")).Receipt;
        var honest = (await reader.Comment(id, "اشترِ الآن", email: "other@example.org")).Receipt;

        Assert.Equal(CommentState.Spam, await site.Store(db => db.Comments.Where(comment => comment.Receipt == trapped).Select(comment => comment.State).SingleAsync()));
        Assert.Equal((await reader.Get($"/comments/{honest}")).Body, (await reader.Get($"/comments/{trapped}")).Body);
    }

    [Fact]
    public async Task The_trap_is_hidden_from_people_and_their_tools()
    {
        var field = (await Story(await site.Publish())).Page.QuerySelector("[name='Input.Website']")!;

        Assert.Equal(("-1", "off"), (field.GetAttribute("tabindex"), field.GetAttribute("autocomplete")));
        Assert.NotNull(field.Closest("[aria-hidden=true]"));
    }

    public static TheoryData<string[], int> Origins { get; } = new()
    {
        { [], 303 },
        { ["Sec-Fetch-Site", "same-origin"], 303 },
        { ["Sec-Fetch-Site", "none"], 303 },
        { ["Sec-Fetch-Site", "same-site"], 403 },
        { ["Sec-Fetch-Site", "cross-site"], 403 },
        { ["Sec-Fetch-Site", "anything"], 403 },
        { ["Sec-Fetch-Site", "same-origin", "Origin", "https://evil.example"], 303 },
        { ["Sec-Fetch-Site", "cross-site", "Origin", "http://localhost"], 403 },
        { ["Origin", "http://localhost"], 303 },
        { ["Origin", "HTTP://LOCALHOST"], 303 },
        { ["Origin", "http://news.example.org", "Host", "news.example.org"], 303 },
        { ["Origin", "http://localhost", "Host", "behind-a-proxy:8080"], 303 },
        { ["Origin", "https://evil.example"], 403 },
        { ["Origin", "http://localhost.evil.example"], 403 },
        { ["Origin", "http://localhost:81"], 403 },
        { ["Origin", "null"], 403 },
        { ["Origin", "x"], 403 },
        { ["Origin", "file://"], 403 },
    };

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task Only_a_form_of_this_site_is_taken(string[] headers, int status)
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var answer = await reader.Comment(id, headers: [.. headers.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        Assert.Equal(status, answer.Code);
        Assert.Equal(status == 303 ? 1 : 0, await CountOn(id));
    }

    [Fact]
    public async Task Another_sites_form_is_refused_in_Arabic()
    {
        using var reader = site.Reader();

        var answer = await reader.Comment(await site.Publish(), headers: ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal((403, "text/html; charset=utf-8", "ar"), (answer.Code, answer.ContentType, answer.Page.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task A_closed_thread_takes_no_comment_and_loses_none_that_was_typed()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق قديم");
        await site.Store(db => db.Database.ExecuteSqlAsync($"UPDATE Articles SET CommentsClosed = 1 WHERE Id = {id}"));

        var story = await Story(id);
        Assert.Contains("التعليقات مغلقة على هذه المادة.", story.Text("#respond"), StringComparison.Ordinal);
        Assert.Null(story.Page.QuerySelector("#comments form"));
        Assert.Empty(story.Page.QuerySelectorAll("a[href*='reply=']"));
        Assert.NotNull(story.Page.GetElementById($"comment-{opening}"));

        var answer = await reader.Comment(id, "تعليق متأخر كُتب قبل الإغلاق");
        Assert.Equal(409, answer.Code);
        Assert.Equal(1, await CountOn(id));
        Assert.Contains("تعليق متأخر كُتب قبل الإغلاق", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_stands_under_the_comment_that_it_answers_and_a_reply_to_it_joins_the_thread()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق", "سلمى");
        var form = (await reader.Get($"{(await Story(id)).Location ?? await Address(id)}?reply={opening}")).Page;
        Assert.Equal(opening.ToString(CultureInfo.InvariantCulture), form.QuerySelector("[name='Input.ReplyTo']")!.GetAttribute("value"));

        var reply = await site.Approved(id, "رد أول", "سامي", opening);
        var second = await site.Approved(id, "رد على الرد", "هدى", reply);

        var thread = (await Story(id)).Page.GetElementById($"comment-{opening}")!;
        Assert.Equal(
            [$"comment-{reply}", $"comment-{second}"],
            thread.Children.Where(child => child.LocalName == "article").Select(child => child.Id));
        Assert.Equal("3 تعليقات", (await Story(id)).Text("#comments > h2"));
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
            Assert.Null((await reader.Get($"{await Address(id)}?reply={parent}")).Page.QuerySelector("[name='Input.ReplyTo']"));
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

        var story = await Story(id);

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

    [Fact]
    public async Task A_withdrawn_story_takes_no_comment()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        await site.Act(id, (article, editor) => article.Withdraw("سبب", editor, site.Time.Now));

        Assert.Equal(404, (await reader.Comment(id)).Code);
    }

    [Theory]
    [InlineData("application/json", "{}", 415)]
    [InlineData("text/plain", "Input.Text=x", 415)]
    [InlineData("multipart/form-data", "x", 400)]
    [InlineData("multipart/form-data; boundary=x", "no end", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Input.Text\"\r\n\r\nabc", 400)]
    public async Task A_body_that_is_no_form_is_not_understood(string type, string body, int status)
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));

        var answer = await reader.Post($"/articles/{id}/comments", content);

        Assert.Equal((status, "طلب غير مفهوم"), (answer.Code, answer.Text("h1")));
    }

    [Fact]
    public async Task A_form_of_two_thousand_fields_is_not_understood()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        Assert.Equal(400, (await reader.Post($"/articles/{id}/comments", Enumerable.Range(0, 2000).Select(i => ($"f{i}", (string?)"x")))).Code);
    }

    private async Task<string> Address(long id)
    {
        using var reader = site.Reader();
        return (await reader.Get($"/a/{id}")).Location!;
    }

    private async Task<Answer> Story(long id)
    {
        using var reader = site.Reader();
        return await reader.Get(await Address(id));
    }

    private Task<int> CountOn(long id) => site.Store(db => db.Comments.CountAsync(comment => comment.ArticleId == id));
}
