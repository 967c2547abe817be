using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>What people and programs put into the fields, from the form to the story and the newsroom's queue.</summary>
public sealed class HostileTextTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task Markup_is_shown_and_not_obeyed()
    {
        var comment = await Shown("<script>alert(1)</script> <b>غامق</b> &amp; \"اقتباس\" <img src=x onerror=alert(1)>", "<i>سلمى</i>");

        Assert.Equal("<script>alert(1)</script> <b>غامق</b> &amp; \"اقتباس\" <img src=x onerror=alert(1)>", comment.QuerySelector("p[dir=auto]")!.TextContent);
        Assert.Equal("<i>سلمى</i>", comment.QuerySelector(".by")!.TextContent);
        Assert.Empty(comment.QuerySelectorAll("script, b, i, img"));
    }

    [Fact]
    public async Task Lines_and_paragraphs_are_kept()
    {
        var comment = await Shown("سطر أول\r\nسطر ثان\r\n\r\n\r\n\r\nفقرة ثانية");

        var paragraphs = comment.QuerySelectorAll("p[dir=auto]");
        Assert.Equal(["سطر أولسطر ثان", "فقرة ثانية"], paragraphs.Select(paragraph => paragraph.TextContent));
        Assert.Single(paragraphs[0].QuerySelectorAll("br"));
    }

    [Theory]
    [InlineData("انظر https://example.com/a?b=1&c=2.", "https://example.com/a?b=1&c=2", "https://example.com/a?b=1&c=2")]
    [InlineData("(www.example.com)", "www.example.com", "https://www.example.com/")]
    [InlineData("https://example.com/صين؟", "https://example.com/صين", "https://example.com/%D8%B5%D9%8A%D9%86")]
    [InlineData("https://example.com/\"onmouseover=\"alert(1)", "https://example.com/", "https://example.com/")]
    public async Task A_link_lends_nobody_the_papers_name(string text, string shown, string href)
    {
        var link = (await Shown(text)).QuerySelector("p[dir=auto] a")!;

        Assert.Equal((shown, href), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal("nofollow ugc noopener", link.GetAttribute("rel"));
        Assert.Equal(["href", "rel"], link.Attributes.Select(attribute => attribute.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://example.com/x")]
    [InlineData("//example.com")]
    [InlineData("https://")]
    [InlineData("http://[::1")]
    public async Task What_is_no_web_address_is_no_link(string text) =>
        Assert.Empty((await Shown($"انظر {text} هنا")).QuerySelectorAll("p[dir=auto] a"));

    [Fact]
    public async Task Direction_controls_reverse_nothing()
    {
        var comment = await Shown("قبل\u202egnp.exe\u2066مخفي\u2069\u200b بعد", "أحمد\u202eدمحأ");

        Assert.DoesNotMatch("[\u200b\u202a-\u202e\u2066-\u2069]", comment.TextContent);
        Assert.All(comment.QuerySelectorAll(".by > *"), name => Assert.Equal("bdi", name.LocalName));
    }

    public static TheoryData<string> Texts { get; } =
    [
        "ا\0ب", "\0", "ا\ud800ب", "\udfff", "ا" + string.Concat(Enumerable.Repeat("\u0301\u0316", 2500)), new string('\u064b', 3999) + "ا",
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 300)), "\ufdfa\ufdfb\ufe70", "\u2028\u2029\u0085\v\f", new string('\n', 3000) + "ا" + new string('\n', 900),
        "'; DROP TABLE Comments; --", "%00%0d%0aSet-Cookie: x=y", "{{7*7}} @(1+1) ${7*7} <%= 7 %>", "\ufeff\ufffe\uffff", new string('ا', 4000),
        string.Concat(Enumerable.Repeat("https://a.b/", 330)), "www." + new string('a', 3990), string.Concat(Enumerable.Repeat("1.2,3:4/5-", 399)),
        string.Concat(Enumerable.Repeat("中a1 ", 990)), string.Concat(Enumerable.Repeat("\u202e\u2066", 1999)) + "ا",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Whatever_is_typed_anywhere_is_an_answer_and_never_a_fault(string text)
    {
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish();
        var shortened = text.Length > 50 ? text[..50] : text;

        Assert.InRange((await reader.Comment(id, "نص", name: text)).Code, 300, 499);
        Assert.InRange((await reader.Comment(id, "نص", email: text)).Code, 300, 499);
        Assert.InRange((await reader.Comment(id, "نص", key: text)).Code, 300, 499);
        Assert.InRange((await reader.Comment(id, text, name: text, email: text, key: text, website: text)).Code, 300, 499);
        Assert.InRange((await reader.Get("/comments/" + Uri.EscapeDataString(shortened.Replace("\0", "", StringComparison.Ordinal)))).Code, 200, 499);
        Assert.InRange((await reader.Get("/articles/1/" + Uri.EscapeDataString(shortened.Replace("\0", "", StringComparison.Ordinal)))).Code, 200, 499);
        Assert.InRange((await reader.Get("/sections/politics?before=" + Uri.EscapeDataString(shortened))).Code, 200, 499);

        var answer = await reader.Comment(id, text, email: "hostile@example.org");
        Assert.True(answer.Code is 303 or 400, answer.Body);
        if (answer.Code is 303)
        {
            Assert.Equal(200, (await reader.Get(answer.Location!)).Code);
            await site.Decide(answer.Receipt, ModerationAct.Approve);
            Assert.Equal(200, (await reader.Get((await reader.Get($"/a/{id}")).Location!)).Code);
        }
        foreach (var status in new[] { "pending", "approved", "spam", "all" })
            Assert.Equal(200, (await editor.Get($"/newsroom/comments?status={status}")).Code);
    }

    [Theory]
    [InlineData("Input.ReplyTo", "99999999999999999999")]
    [InlineData("Input.ReplyTo", "abc")]
    [InlineData("Input.ReplyTo", "1.5")]
    [InlineData("Input.ReplyTo", "٣")]
    public async Task A_number_that_is_none_is_an_answer_and_never_a_fault(string field, string value)
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var answer = await reader.Post($"/articles/{id}/comments",
            [("Input.Name", "سلمى"), ("Input.Email", "salma@example.org"), ("Input.Text", "نص مكتوب"), (field, value)]);

        Assert.True(answer.Code is 303 or 400, answer.Body);
        if (answer.Code is 400)
            Assert.Equal("نص مكتوب", answer.Field("Input.Text"));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_an_answer_and_never_a_fault()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        foreach (var text in new[] { "%FF%FE%80abc", "%ED%A0%80", "%C0%AF", "%", "%zz", "abc%00" })
        {
            using var content = new StringContent($"Input.Name=a&Input.Email=a%40example.org&Input.Text={text}", Encoding.ASCII, "application/x-www-form-urlencoded");
            Assert.InRange((await reader.Post($"/articles/{id}/comments", content)).Code, 300, 499);
        }
    }

    private async Task<AngleSharp.Dom.IElement> Shown(string text, string name = "سلمى")
    {
        using var reader = site.Reader();
        var story = await site.Publish();
        var id = await site.Approved(story, text, name);
        Assert.Equal(1, await site.Store(db => db.Comments.CountAsync(comment => comment.ArticleId == story)));
        return (await reader.Get((await reader.Get($"/a/{story}")).Location!)).Page.GetElementById($"comment-{id}")!;
    }
}
