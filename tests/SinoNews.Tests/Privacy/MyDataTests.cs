using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Staff;
using SinoNews.Tests.Comments;
using SinoNews.Tests.Comments.Learning;
using SinoNews.Tests.Mail;

namespace SinoNews.Tests.Privacy;

/// <summary>A reader asks what is kept, takes it along and has it erased, by a link that only the mailbox knows.</summary>
public sealed class MyDataTests : IAsyncLifetime
{
    private const string Email = "salma@example.org";

    private readonly SiteUnderTest _site = new() { Settings = { ["SinoNews:RateLimits:Mail"] = "0" } };
    private readonly Visitor _reader;
    private long _story;

    public MyDataTests() => _reader = _site.Reader();

    public async Task InitializeAsync() => _story = await _site.Publish(Make.Words("خبر عن الشاي"));

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_asks_is_answered_the_same_and_only_who_is_known_is_written_to()
    {
        await _site.Approved(_story, "تعليق سلمى");

        var (known, unknown) = (await _reader.Post("/privacy/my-data", [("Email", " Salma@Example.org ")]), await _reader.Post("/privacy/my-data", [("Email", "nobody@example.org")]));

        Assert.Equal((303, known.Location, known.Body), (unknown.Code, unknown.Location, unknown.Body));
        Assert.Equal(303, known.Code);
        var mail = Assert.Single(await _site.MailsTo(Email));
        Assert.Empty(await _site.MailsTo("nobody@example.org"));
        Assert.Null(mail.Headers["List-Unsubscribe"]);
        Assert.DoesNotContain("@", mail.TextBody!.Split("/privacy/my-data/")[1], StringComparison.Ordinal);
        Assert.NotEqual("", await _site.Store(db => db.OutgoingMails.Select(sent => sent.Reader).SingleAsync()));
        var said = await _reader.Get(known.Location!);
        Assert.Contains("إن كنا نحفظ شيئًا", said.Text("[role=status]"), StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", said.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ليس بريدًا")]
    [InlineData("a@b")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public async Task What_is_no_address_comes_back_with_its_problem(string typed)
    {
        var answer = await _reader.Post("/privacy/my-data", [("Email", typed)]);

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name=Email]")!, "تحقّق من البريد الإلكتروني");
        Assert.Equal(0, await _site.Store(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task One_address_is_written_to_three_times_an_hour_and_one_network_asks_no_more_often_than_it_may()
    {
        await using var strict = new SiteUnderTest { Settings = { ["SinoNews:RateLimits:Mail"] = "5" } };
        using var reader = strict.Reader();
        await strict.Approved(await strict.Publish(), "تعليق سلمى");

        var codes = new List<int>();
        for (var i = 0; i < 6; i++)
            codes.Add((await reader.Post("/privacy/my-data", [("Email", Email)])).Code);
        var other = await reader.Post("/privacy/my-data", [("Email", Email)], (Visitor.AddressHeader, "203.0.113.5"));

        Assert.Equal([303, 303, 303, 303, 303, 429], codes);
        Assert.Equal((303, 3), (other.Code, (await strict.MailsTo(Email)).Count));
        var refused = await reader.Post("/privacy/my-data", [("Email", Email)]);
        Assert.Equal((429, Email), (refused.Code, refused.Field("Email")));
        Assert.NotNull(refused.Header("Retry-After"));
    }

    [Fact]
    public async Task The_form_takes_nothing_from_another_site_and_nothing_large()
    {
        Assert.Equal(403, (await _reader.Post("/privacy/my-data", [("Email", Email)], ("Sec-Fetch-Site", "cross-site"))).Code);
        Assert.Equal(413, (await _reader.Post("/privacy/my-data", [("Email", new string('a', 9000))])).Code);
        var token = await Link();
        Assert.Equal(403, (await _reader.Post($"/privacy/my-data/{token}/erase", [], ("Origin", "http://evil.example"))).Code);
    }

    [Fact]
    public async Task The_link_holds_for_a_day_and_cannot_be_made_by_others()
    {
        var token = await Link();
        var page = await _reader.Get($"/privacy/my-data/{token}");
        Assert.Equal((200, "same-origin"), (page.Code, page.Header("Referrer-Policy")));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));

        foreach (var path in (string[])["", "/erase"])
        {
            var forged = await _reader.Get($"/privacy/my-data/{token[..^4]}AAAA{path}");
            Assert.Equal((302, "/privacy/my-data?expired=True"), (forged.Code, forged.Location));
        }
        _site.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(302, (await _reader.Get($"/privacy/my-data/{token}")).Code);
        Assert.Equal(302, (await _reader.Post($"/privacy/my-data/{token}?handler=export", [])).Code);
        Assert.Equal(302, (await _reader.Post($"/privacy/my-data/{token}/erase", [])).Code);
        Assert.Equal(1, await _site.CommentsOn(_story));
        Assert.Contains("انتهت مدته", (await _reader.Get("/privacy/my-data?expired=True")).Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_all_that_is_kept_and_no_colleague()
    {
        var (opening, others) = await Correspond("تعليق سلمى");
        var rejected = await _site.Waiting(_story, "تعليق آخر لسلمى", replyTo: opening);
        await _site.Decides("زميلة سرية", rejected, ModerationAct.Reject, RejectionReason.OffTopic);
        await _site.Decides("زميلة سرية", opening, ModerationAct.Edit, text: "تعليق سلمى بعد التحرير");
        await Note(opening, "كتبت لنا من قبل", "زميلة سرية");
        var token = await Link();

        var file = await _reader.Post($"/privacy/my-data/{token}?handler=export", []);

        Assert.Equal((200, "application/json; charset=utf-8"), (file.Code, file.ContentType));
        Assert.Equal("attachment; filename=\"my-data-2026-11-23.json\"", file.Header("Content-Disposition"));
        Assert.DoesNotContain("زميلة سرية", file.Body, StringComparison.Ordinal);
        var data = JsonDocument.Parse(file.Bytes).RootElement;
        Assert.Equal(("sinonews-reader-data-1", Email), (data.GetProperty("form").GetString(), data.GetProperty("email").GetString()));
        var comments = data.GetProperty("comments").EnumerateArray().ToList();
        Assert.Equal(["تعليق سلمى بعد التحرير", "تعليق آخر لسلمى"], comments.Take(2).Select(comment => comment.GetProperty("text").GetString()));
        Assert.Equal(("سلمى", Email), (comments[0].GetProperty("name").GetString(), comments[0].GetProperty("email").GetString()));
        Assert.StartsWith("http://localhost/articles/", comments[0].GetProperty("story").GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Equal("تعليق سلمى", comments[0].GetProperty("revisions")[0].GetProperty("text").GetString());
        Assert.Equal("تعليق سلمى بعد أن صحّحته", comments[0].GetProperty("decisions")[1].GetProperty("textBefore").GetString());
        Assert.Equal("Abusive", comments[0].GetProperty("reports")[0].GetProperty("reason").GetString());
        Assert.DoesNotContain("قالت هدى", file.Body, StringComparison.Ordinal); // it may tell who she is
        var written = Assert.Single(data.GetProperty("reportsWritten").EnumerateArray());
        Assert.Equal((others, "Spam", "قالت سلمى"), (written.GetProperty("comment").GetInt64(), written.GetProperty("reason").GetString(), written.GetProperty("note").GetString()));
        Assert.Equal(JsonValueKind.String, data.GetProperty("verifiedAt").ValueKind);
        Assert.Equal(("Reject", "OffTopic"), (comments[1].GetProperty("decisions")[0].GetProperty("act").GetString(), comments[1].GetProperty("decisions")[0].GetProperty("reason").GetString()));
        Assert.Equal(opening, comments[1].GetProperty("replyTo").GetInt64());
        Assert.Equal("كتبت لنا من قبل", data.GetProperty("notes")[0].GetProperty("text").GetString());
        Assert.Equal("wanted", data.GetProperty("trainingSamples")[0].GetProperty("label").GetString());
    }

    [Fact]
    public async Task Of_many_comments_the_file_holds_each_once()
    {
        for (var i = 0; i < 103; i++)
            await _site.Waiting(_story, $"تعليق رقم {i}");
        var file = await _reader.Post($"/privacy/my-data/{await Link()}?handler=export", []);

        var ids = JsonDocument.Parse(file.Bytes).RootElement.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("id").GetInt64()).ToList();
        Assert.Equal(await _site.Store(db => db.Comments.OrderBy(comment => comment.Id).Select(comment => comment.Id).ToListAsync()), ids);
    }

    [Fact]
    public async Task What_is_erased_is_nowhere_any_more_and_others_words_stay()
    {
        var (opening, others) = await Correspond("كلام سلمى الفريد");
        await Note(opening, "ملاحظة على سلمى", "ليلى");
        await _site.Store(db => db.ScoreModels.Add(ScoreModel.Of(Trained.From(Teaching.Examples(Trained.FewestOfEach), 80)!, 0, _site.Time.Now)).Context.SaveChangesAsync());
        Assert.Contains("كلام سلمى الفريد", (await _site.StoryPage(_story)).Body, StringComparison.Ordinal);
        var token = await Link();
        Assert.Contains("تعليق", (await _reader.Get($"/privacy/my-data/{token}/erase")).Text("main"), StringComparison.Ordinal);

        var erased = await _reader.Post($"/privacy/my-data/{token}/erase", []);

        Assert.Equal((303, $"/privacy/my-data/{token}?erased=2"), (erased.Code, erased.Location));
        var page = await _reader.Get(erased.Location!);
        Assert.Contains("تعليقان", page.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("لا نحفظ شيئًا عن هذا البريد", page.Text("main"), StringComparison.Ordinal);
        var story = await _site.StoryPage(_story);
        Assert.DoesNotContain("كلام سلمى الفريد", story.Body, StringComparison.Ordinal);
        Assert.Contains("رد هدى", story.Body, StringComparison.Ordinal);
        Assert.Equal(["huda@example.org"], await _site.Store(db => db.Comments.Select(comment => comment.Email).ToListAsync()));
        Assert.Equal((0, 0, 0, 0), await _site.Store(async db => (
            await db.StaffNotes.CountAsync(), await db.VerifiedReaders.CountAsync(), await db.ScoreModels.CountAsync(), await db.OutgoingMails.CountAsync())));
        Assert.Equal((0, 0), await _site.Store(async db => (await db.CommentRevisions.CountAsync(), await db.CommentReports.CountAsync())));
        Assert.Equal([others], await _site.Store(db => db.Decisions.Select(decision => decision.CommentId).Distinct().ToListAsync()));
        Assert.Equal([others], await _site.Store(db => db.TrainingSamples.Select(sample => sample.CommentId).ToListAsync()));
        Assert.Equal(0, await _site.Store(db => db.Comments.Select(comment => comment.ReportWeight).SingleAsync()));
        await Books.AssertBalance(_site);
        Assert.Equal([(AdminActKind.ReaderErasedOwn, "تعليقان")], await _site.Store(async db => (await db.AdminActs.ToListAsync()).ConvertAll(act => (act.Kind, act.Subject))));
    }

    private async Task<string> Link()
    {
        await _site.Waiting(_story, "تعليق ينتظر من سلمى");
        return await _site.AsksForData(_reader, Email);
    }

    /// <summary>All that can hang on a reader: the address is proven, the words were changed, reported, approved and learned from, and she reported another's.</summary>
    private async Task<(long Opening, long Others)> Correspond(string text)
    {
        var (receipt, link) = await _site.AsksForProof(_reader, _story, Email, text);
        var proof = ("Cookie", await _reader.Proves(link));
        var version = (await _reader.Get($"/comments/{receipt}/edit")).Field("Input.Version");
        Assert.Equal(303, (await _reader.Post($"/comments/{receipt}/edit", [("Input.Text", $"{text} بعد أن صحّحته"), ("Input.Version", version)])).Code);
        var opening = await Approve(receipt);
        using var huda = _site.Reader();
        var others = await Approve((await huda.Comment(_story, "رد هدى", "هدى", "huda@example.org", replyTo: opening)).Receipt);
        await Report(huda, opening, "Abusive", "قالت هدى");
        await Report(_reader, others, "Spam", "قالت سلمى", proof);
        Assert.Null(await _site.Store(db => _site.Services.GetRequiredService<ScoreTraining>().Learn(db, _site.Time.Now, asked: false, default)));
        Assert.Equal([opening, others], await _site.Store(db => db.TrainingSamples.OrderBy(sample => sample.CommentId).Select(sample => sample.CommentId).ToListAsync()));
        return (opening, others);
    }

    private async Task<long> Approve(string receipt)
    {
        await _site.Decide(receipt, ModerationAct.Approve);
        return await _site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
    }

    private async Task Report(Visitor reader, long comment, string reason, string note, params (string, string)[] headers) =>
        Assert.Equal(303, (await reader.Post($"/articles/{_story}/comments/{comment}/report", [("Input.Reason", reason), ("Input.Note", note)], headers)).Code);

    private async Task Note(long comment, string text, string by) => await _site.Store(async db =>
    {
        var reader = await db.Comments.Where(one => one.Id == comment).Select(one => one.Reader).SingleAsync();
        var member = await _site.Member(by);
        db.StaffNotes.Add(new StaffNote(comment, reader, text, await db.Users.SingleAsync(one => one.Id == member.Id), _site.Time.Now));
        return await db.SaveChangesAsync();
    });
}
