using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>What no form of ours sends, byte for byte, to a real port: a clear answer, and nothing half-written.</summary>
public sealed class BadBodiesTests(BadBodiesTests.ListeningSite site) : IClassFixture<BadBodiesTests.ListeningSite>, IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Sender = "Input.Name=a&Input.Email=a%40example.org&";

    private readonly Visitor _reader = site.Reader();
    private long _story;
    private int _before;

    public async Task InitializeAsync()
    {
        _story = await site.Publish();
        _before = await site.Store(db => db.Comments.CountAsync());
    }

    public async Task DisposeAsync()
    {
        await Books.AssertBalance(site);
        _reader.Dispose();
    }

    [Theory]
    [InlineData(1024 * 1024, false)]
    [InlineData(1024 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public async Task A_body_over_the_limit_is_too_large(int bytes, bool chunked)
    {
        var body = Encoding.ASCII.GetBytes((Sender + "Input.Text=").PadRight(bytes, 'a'));

        var answer = await Post(body, Form, chunked ? [("Transfer-Encoding", "chunked")] : []);

        Assert.Equal(413, answer.Code);
        Assert.Equal(0, await Written());
    }

    [Theory]
    [InlineData("Input.Text=abc%FF%FE%80", 303)]
    [InlineData("Input.Text=abc%ED%A0%80", 303)]
    [InlineData("Input.Text=%ED%A0%80", 303)] // what is no character stays as it was typed: letters, digits and signs
    [InlineData("Input.Text=%C0%AF%E2%80", 303)]
    [InlineData("Input.Text=abc%00def", 400)]
    [InlineData("Input.Text=%00", 400)]
    [InlineData("Input.Text=abc%", 303)]
    [InlineData("Input.Text=abc&Input.Text=def", 303)]
    [InlineData("Input.Text=abc&Input.Name=other", 303)]
    [InlineData("Input.Text[0]=abc", 400)]
    [InlineData("Input=abc", 400)]
    [InlineData("", 400)]
    [InlineData("&&&=&=", 400)]
    [InlineData("Input.Text=abc&Input.ReplyTo=-1", 303)]
    [InlineData("Input.Text=abc&Input.ReplyTo=0", 303)]
    [InlineData("Input.Text=abc&Input.ReplyTo=9223372036854775807", 303)]
    [InlineData("Input.Text=abc&Input.ReplyTo=9223372036854775808", 400)]
    [InlineData("Input.Text=abc&Input.ReplyTo=-9223372036854775808", 303)]
    [InlineData("Input.Text=abc&Input.ReplyTo=1%27%20OR%201", 400)]
    [InlineData("Input.Text=abc&Input.Key=%00%00", 400)]
    [InlineData("Input.Text=abc&Input.Website=%00", 400)]
    public async Task Broken_text_is_cleaned_into_a_comment_or_refused(string body, int status)
    {
        var answer = await Post(Encoding.ASCII.GetBytes(Sender + body), Form);

        Assert.Equal(status, answer.Code);
        Assert.Equal(status == 303 ? 1 : 0, await Written());
        if (status == 303)
            Assert.Equal(200, (await _reader.Get(answer.Location!)).Code);
    }

    [Fact]
    public async Task Raw_bytes_that_are_no_UTF8_are_cleaned_into_a_comment()
    {
        var answer = await Post([.. Encoding.ASCII.GetBytes(Sender + "Input.Text=abc"), 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x00], Form);

        Assert.Equal(303, answer.Code);
        Assert.Equal(1, await Written());
    }

    [Theory]
    [InlineData("application/json", "{\"Input\":{\"Text\":\"abc\"}}", 415)]
    [InlineData("text/plain", "Input.Text=abc", 415)]
    [InlineData("application/octet-stream", "\0", 415)]
    [InlineData("", "Input.Text=abc", 415)]
    [InlineData("multipart/form-data", "abc", 400)]
    [InlineData("multipart/form-data; boundary=x", "", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Input.Text\"\r\n\r\nabc", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Input.Text\"; filename=\"a\"\r\n\r\nabc\r\n--x--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nabc\r\n--x--\r\n", 400)]
    [InlineData("application/x-www-form-urlencoded; charset=nothing", "Input.Text=abc", 400)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Input.Text=+ADw-", 415)]
    public async Task What_is_no_form_of_ours_is_refused(string type, string body, int status)
    {
        var answer = await Post(Encoding.ASCII.GetBytes(body), type);

        Assert.Equal((status, "ar"), (answer.Code, answer.Page.DocumentElement.GetAttribute("lang")));
        Assert.Equal(0, await Written());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("999999")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("1.5")]
    [InlineData("%D9%A1")]
    public async Task A_story_that_is_not_there_takes_nothing(string id)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(Sender + "Input.Text=abc"));
        content.Headers.ContentType = new MediaTypeHeaderValue(Form);

        Assert.Equal(404, (await _reader.Post($"/articles/{id}/comments", content)).Code);
        Assert.Equal(0, await Written());
    }

    [Fact]
    public async Task A_reply_to_a_comment_of_another_story_opens_a_thread_of_its_own()
    {
        var elsewhere = await site.Approved(await site.Publish(), "على مادة أخرى");

        var receipt = (await _reader.Comment(_story, "رد ضلّ طريقه", replyTo: elsewhere)).Receipt;

        var kept = await site.Store(db => db.Comments.SingleAsync(comment => comment.Receipt == receipt));
        Assert.Equal((_story, null), (kept.ArticleId, kept.ParentId));
    }

    public static TheoryData<string, int> Bombs { get; } = new()
    {
        { "ا" + string.Concat(Enumerable.Repeat("\u0301\u0316", 2500)), 303 },
        { string.Concat(Enumerable.Repeat("ا\u0301\u0316\u0317\u0318\u0319", 900)), 303 },
        { new string('\u064b', 5000), 400 },
        { "ا" + string.Concat(Enumerable.Repeat("\u202e\u2066", 2500)) + "ب", 303 },
        { string.Concat(Enumerable.Repeat("\u202eا\u202c", 1000)), 303 },
        { string.Concat(Enumerable.Repeat("\u200d\u200c\u2060\ufeff", 1500)), 400 },
        { string.Concat(Enumerable.Repeat("https://a.b/?", 300)), 303 },
        { string.Concat(Enumerable.Repeat("a.", 1999)), 303 },
        { string.Concat(Enumerable.Repeat("😀", 1999)), 400 },
        { new string('ا', 4001), 400 },
        { new string('\n', 5000) + "ا", 303 },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Towers_bombs_and_floods_become_harmless_or_are_refused(string text, int status)
    {
        var answer = await _reader.Comment(_story, text);

        Assert.Equal(status, answer.Code);
        Assert.Equal(status == 303 ? 1 : 0, await Written());
        if (status == 303)
        {
            var kept = await site.Store(db => db.Comments.OrderByDescending(comment => comment.Id).FirstAsync());
            Assert.InRange(kept.Text.Length, 1, Submission.MaxText);
            Assert.DoesNotMatch("[\u202a-\u202e\u2060\u2066-\u2069\ufeff]", kept.Text);
            Assert.All(kept.Findings.SelectMany(finding => finding.Spans), span => Assert.InRange(span.Start + span.Length, 1, kept.Text.Length));
        }
    }

    [Theory]
    [InlineData(50_000)]
    [InlineData(300)]
    public async Task An_enormous_key_is_no_key(int length)
    {
        var first = (await _reader.Comment(_story, "مفتاح ضخم", key: new string('a', length))).Receipt;

        Assert.Equal(first, (await _reader.Comment(_story, "مفتاح ضخم", key: new string('b', length))).Receipt);
        Assert.Equal(1, await Written());
    }

    [Fact]
    public async Task A_key_that_is_replayed_with_anything_changed_is_refused_and_changes_nothing()
    {
        var key = Guid.NewGuid().ToString();
        var opening = await site.Approved(_story, "يُرَدّ عليه");
        await _reader.Comment(_story, "الأصل", key: key);
        var count = await Written();

        Answer[] replays =
        [
            await _reader.Comment(_story, "غير الأصل", key: key), await _reader.Comment(_story, "الأصل", "هدى", key: key),
            await _reader.Comment(_story, "الأصل", email: "other@example.org", key: key), await _reader.Comment(_story, "الأصل", key: key, replyTo: opening),
            await _reader.Comment(await site.Publish(), "الأصل", key: key), await _reader.Comment(_story, "فخ", key: key, website: "x"),
        ];

        Assert.All(replays, answer => Assert.Equal(409, answer.Code));
        Assert.Equal(count, await Written());
    }

    private async Task<int> Written() => await site.Store(db => db.Comments.CountAsync()) - _before;

    private async Task<Answer> Post(byte[] body, string type, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(body);
        if (type.Length > 0)
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));
        return await _reader.Post(string.Create(CultureInfo.InvariantCulture, $"/articles/{_story}/comments"), content, headers);
    }

    public sealed class ListeningSite : SiteUnderTest
    {
        public ListeningSite() => Listen();
    }
}
