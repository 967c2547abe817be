using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;

namespace SinoNews.Tests.Pages.Articles;

public sealed class CommentOriginsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task A_filled_trap_is_kept_as_spam_and_answered_like_any_other()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var trapped = (await reader.Comment(id, "اشترِ الآن", website: "https://spam.example")).Receipt;
        var honest = (await reader.Comment(id, "اشترِ الآن", email: "other@example.org")).Receipt;

        Assert.Equal(CommentState.Spam, await site.Store(db => db.Comments.Where(comment => comment.Receipt == trapped).Select(comment => comment.State).SingleAsync()));
        Assert.Equal((await reader.Get($"/comments/{honest}")).Body, (await reader.Get($"/comments/{trapped}")).Body.Replace(trapped, honest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_trap_is_hidden_from_people_and_their_tools()
    {
        var field = (await site.StoryPage(await site.Publish())).Page.QuerySelector("[name='Input.Website']")!;

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
        Assert.Equal(status == 303 ? 1 : 0, await site.CommentsOn(id));
    }

    [Fact]
    public async Task Another_sites_form_is_refused_in_Arabic()
    {
        using var reader = site.Reader();

        var answer = await reader.Comment(await site.Publish(), headers: ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal((403, "text/html; charset=utf-8", "ar"), (answer.Code, answer.ContentType, answer.Page.DocumentElement.GetAttribute("lang")));
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
}
