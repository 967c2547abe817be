using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class WordTrialsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task A_word_holds_the_next_comment_that_has_it_and_lets_its_exceptions_pass()
    {
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var story = await site.Publish();

        await editor.Submit("/newsroom/words?list=banned&handler=add", ("Input.Text", "كلب"), ("Input.Mode", "affixed"), ("Input.Exceptions", "كلب البحر، كلبشات"));

        var held = await site.Comment((await reader.Comment(story, "أنت كـلــب يا هذا", email: "k1@example.org")).Receipt);
        Assert.Equal((CommentState.Pending, HoldReason.BannedWord, "كلب"), (held.State, held.Reason, held.Findings[0].Detail));
        var spared = await site.Comment((await reader.Comment(story, "رأيت كلب البحر في الحوض", email: "k2@example.org")).Receipt);
        Assert.DoesNotContain(spared.Findings, finding => finding.Reason is HoldReason.BannedWord);
    }

    [Fact]
    public async Task Before_it_is_added_a_word_tells_what_it_would_have_caught_and_after_it_is_added_again()
    {
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var story = await site.Publish();
        var filler = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"سطر{i}"));
        for (var i = 0; i < 6; i++)
            await reader.Comment(story, $"{filler} خرافة رقم {i} <b>هنا</b>", email: $"trial{i}@example.org");
        var (words, comments) = await site.Store(async db => (await db.ListedWords.CountAsync(), await db.Comments.CountAsync()));
        (string, string?)[] fields = [("Input.Text", "خرافه"), ("Input.Mode", "exact"), ("Input.Exceptions", "")];

        var counted = await editor.Submit("/newsroom/words?list=suspect&handler=count", fields);

        Assert.Equal((200, "خرافه"), (counted.Code, counted.Field("Input.Text")));
        Assert.Contains($"ما كانت ستمسكه: 6 تعليقات من آخر {ArabicPlural.Count(comments, Nouns.Comment, oblique: true)}", counted.Text(".panel [role=status] p"), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Repeat("خرافة", 5), counted.Texts(".caught mark"));
        Assert.All(counted.Texts(".caught .said"), text => Assert.StartsWith("…", text, StringComparison.Ordinal));
        Assert.Contains("خرافة رقم 5 <b>هنا</b>", counted.Text(".caught .said"), StringComparison.Ordinal);
        Assert.Equal(words, await site.Store(db => db.ListedWords.CountAsync()));

        var added = await editor.Submit("/newsroom/words?list=suspect&handler=add", fields);
        Assert.Contains("6 تعليقات", (await editor.Get(added.Location!)).Text(".panel [role=status] p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_and_a_domain_are_tried_on_names_and_addresses()
    {
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var story = await site.Publish();
        await reader.Comment(story, "نص أول", "هيئة الإغاثة", "a@mail.tried.example");
        await reader.Comment(story, "نص ثان", "هيئة", "b@untried.example");

        var name = await editor.Submit("/newsroom/words?list=names&handler=count", ("Input.Text", "هيئة الاغاثه"));
        var domain = await editor.Submit("/newsroom/words?list=domains&handler=count", ("Input.Text", "tried.example"));

        foreach (var answer in new[] { name, domain })
            Assert.Equal(["تعليق «هيئة الإغاثة»"], answer.Texts(".caught a"));
        Assert.DoesNotContain("a@mail.tried.example", domain.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_shows_what_each_list_finds_in_it()
    {
        var editor = await site.Colleague(Roles.Editor);
        await site.Rule((desk, by) => desk.Add(Ruler.Entry("دجّال"), by, site.Time.Now, default));
        await site.Rule((desk, by) => desk.Add(Ruler.Entry("اتصل بنا", WordList.Suspect), by, site.Time.Now, default));
        await site.Rule((desk, by) => desk.Add(Ruler.Entry("بلدية الوادي", WordList.ReservedName), by, site.Time.Now, default));

        var found = await editor.Submit("/newsroom/words?list=names&handler=try", ("Sentence", "هذا <i>دجال</i>، اتصل بنا الآن"));

        Assert.Equal((200, "هذا <i>دجال</i>، اتصل بنا الآن"), (found.Code, found.Field("Sentence")));
        Assert.Equal(["دجال", "اتصل بنا"], found.Texts("[data-answer] mark"));
        Assert.Equal(["كلمة محظورة: «دجّال»", "عبارة مشتبه بها: «اتصل بنا»"], found.Texts("[data-answer] li"));
        Assert.Contains("«بلدية الوادي»", (await Try(editor, "بلديه الوادى")).Text("li"), StringComparison.Ordinal);
        Assert.Contains("mail.mailinator.com", (await Try(editor, "x@mail.mailinator.com")).Text("li"), StringComparison.Ordinal);
        Assert.Equal("لا شيء في القوائم الأربع يطابقها.", (await Try(editor, "صباح الخير")).Text("p"));
        Assert.Equal("", (await Try(editor, " \u200B ")).Body.Trim());
    }

    [Fact]
    public async Task While_it_is_typed_only_the_answer_comes_back()
    {
        var editor = await site.Colleague(Roles.Editor);

        var part = await Try(editor, "أي كلام");

        Assert.DoesNotContain("<html", part.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", part.Body, StringComparison.Ordinal);
        Assert.Contains("no-store", part.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_longer_than_any_comment_is_not_tried_and_hostile_ones_do_no_harm()
    {
        var editor = await site.Colleague(Roles.Editor);

        var long1 = await editor.Submit("/newsroom/words?handler=try", ("Sentence", new string('a', 4001)));
        Assert.Equal((400, "true"), (long1.Code, long1.Page.QuerySelector("#sentence")!.GetAttribute("aria-invalid")));
        foreach (var text in new[] { "ا" + new string('\u0651', 5000), "\uD800x\uDFFF", "\u202E\u2066x", new string('(', 4000), null })
            Assert.Equal(200, (await editor.Submit("/newsroom/words?handler=try", ("Sentence", text))).Code);
        Assert.Equal(413, (await editor.Submit("/newsroom/words?handler=try", ("Sentence", new string('a', 1_000_000)))).Code);
    }

    [Fact]
    public async Task Only_the_last_ten_thousand_are_asked_and_the_asking_can_be_given_up()
    {
        await using var own = new SiteUnderTest();
        using var reader = own.Reader();
        var story = await own.Publish();
        await reader.Comment(story, "كلمة نادرة قديمة", email: "old@example.org");
        await reader.Comment(story, "كلمة شائعة", email: "new@example.org");
        await own.Store(async db =>
        {
            var columns = db.Model.FindEntityType(typeof(Comment))!.GetProperties().Select(property => property.Name).Except(["Id", "Key", "Receipt"]).ToList();
            var names = string.Join(',', columns.Select(column => $"\"{column}\""));
#pragma warning disable EF1002 // names of columns only
            return await db.Database.ExecuteSqlRawAsync(
                $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
                INSERT INTO "Comments"({names}, "Key", "Receipt") SELECT {names}, 'key' || i, 'receipt' || i FROM "Comments", n WHERE "Email" = 'new@example.org'
                """);
#pragma warning restore EF1002
        });

        var common = await own.Store(db => WordTrial.Of(db, WordList.Banned, Ruler.Entry("شائعة").ToRule(), default));
        Assert.Equal((10_000, 10_000, 5), (common.Among, common.Caught, common.Examples.Count));
        Assert.Equal(0, (await own.Store(db => WordTrial.Of(db, WordList.Banned, Ruler.Entry("نادرة").ToRule(), default))).Caught);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            own.Store(db => WordTrial.Of(db, WordList.Banned, Ruler.Entry("شائعة").ToRule(), new CancellationToken(canceled: true))));
    }

    // As the module asks.
    private static async Task<Answer> Try(Visitor visitor, string sentence)
    {
        var token = (await visitor.Get("/newsroom/words")).Field("__RequestVerificationToken");
        return await visitor.Post("/newsroom/words?list=banned&handler=try", [("Sentence", sentence), ("__RequestVerificationToken", token)], ("X-Fragment", "1"));
    }
}
