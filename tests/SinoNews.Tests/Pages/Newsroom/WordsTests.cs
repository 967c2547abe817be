using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class WordsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task A_word_is_added_shown_with_who_and_written_down_and_offered_for_undo()
    {
        using var editor = await site.Staff(Roles.Editor, "ليلى اللغوية");
        var version = await ListsVersion();

        var answer = await editor.Submit("/newsroom/words?list=banned&handler=add", ("Input.Text", " وغـد\u202E "), ("Input.Mode", "affixed"), ("Input.Exceptions", "وغدة البحر، وغدان"));

        var word = await Word("وغـد");
        Assert.Equal((303, $"/newsroom/words?list=banned&added={word.Id}"), (answer.Code, answer.Location));
        Assert.Equal((WordList.Banned, WordMode.Affixed, "وغدة البحر، وغدان", site.Time.Now), (word.List, word.Mode, word.Exceptions, word.AddedAt));
        Assert.Equal(["وغدة البحر", "وغدان"], word.ToRule().Exceptions);
        Assert.NotEqual(version, await ListsVersion());
        Assert.Contains((RuleChangeKind.WordAdded, "كلمة محظورة: وغـد"), await site.RuleChanges());
        var page = await editor.Get(answer.Location!);
        Assert.Contains("ليلى اللغوية", page.Text("tbody tr"), StringComparison.Ordinal);

        var undo = page.Page.QuerySelector(".toast form")!;
        Assert.Equal(303, (await editor.Submit(undo.GetAttribute("action")!, ("Id", undo.QuerySelector("[name=Id]")!.GetAttribute("value")))).Code);
        Assert.False(await site.Store(db => db.ListedWords.AnyAsync(known => known.Id == word.Id)));
    }

    [Fact]
    public async Task A_removed_word_is_put_back_as_it_was_from_the_toast_that_is_shown_once()
    {
        using var editor = await site.Staff(Roles.Editor);
        await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", "فرصة لا تتكرر"), ("Input.Mode", "exact"), ("Input.Exceptions", "فرصة علم"));
        var removed = await editor.Submit("/newsroom/words?list=suspect&handler=remove", ("Id", $"{(await Word("فرصة لا تتكرر")).Id}"));

        Assert.Equal((303, "/newsroom/words?list=suspect"), (removed.Code, removed.Location));
        var toast = (await editor.Get(removed.Location!)).Page.QuerySelector(".toast form")!;
        Assert.Null((await editor.Get(removed.Location!)).Page.QuerySelector(".toast"));
        await editor.Submit(
            toast.GetAttribute("action")!,
            [.. toast.QuerySelectorAll("input[name^=Input]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")))]);

        Assert.Equal((WordList.Suspect, WordMode.Exact, "فرصة علم"), await Word("فرصة لا تتكرر") is var word ? (word.List, word.Mode, word.Exceptions) : default);
        Assert.Equal(
            [RuleChangeKind.WordAdded, RuleChangeKind.WordRemoved, RuleChangeKind.WordAdded],
            (await site.RuleChanges()).Where(change => change.Subject == "عبارة مشتبه بها: فرصة لا تتكرر").Select(change => change.Kind));
    }

    [Fact]
    public async Task A_word_that_stands_there_in_another_spelling_is_refused_with_who_added_it()
    {
        using var first = await site.Staff(Roles.Editor, "سامي الأسبق");
        var editor = await site.Colleague(Roles.Editor);
        await first.Submit("/newsroom/words?list=banned&handler=add", ("Input.Text", "أحمق"), ("Input.Mode", "exact"));

        var again = await editor.Submit("/newsroom/words?list=banned&handler=add", ("Input.Text", "اَحمـق"), ("Input.Mode", "affixed"), ("Input.Exceptions", "باق"));

        Assert.Equal((409, "اَحمـق", "باق"), (again.Code, again.Field("Input.Text"), again.Field("Input.Exceptions")));
        Assert.Contains("سامي الأسبق", again.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(303, (await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", "أحمق"), ("Input.Mode", "exact"))).Code);
    }

    [Fact]
    public async Task A_listed_domain_holds_the_next_comment_from_below_it()
    {
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var story = await site.Publish();
        Assert.Equal(HoldReason.FirstComment, (await site.Comment((await reader.Comment(story, "قبل", email: "a@mail.Junk.example")).Receipt)).Reason);

        Assert.Equal(303, (await editor.Submit("/newsroom/words?list=domains&handler=add", ("Input.Text", "@Junk.Example"))).Code);

        var comment = await site.Comment((await reader.Comment(story, "بعد", email: "b@mail.junk.example")).Receipt);
        Assert.Equal((HoldReason.EmailDomain, "mail.junk.example"), (comment.Reason, comment.Findings[0].Detail));
    }

    [Fact]
    public async Task A_new_colleagues_name_is_reserved_from_the_moment_of_joining()
    {
        using var reader = site.Reader();
        var story = await site.Publish();
        Assert.Equal(HoldReason.FirstComment, (await site.Comment((await reader.Comment(story, "قبل", "نادية الوافدة")).Receipt)).Reason);

        await site.Recruit(Roles.Author, "نادية الوافدة");

        Assert.Equal(HoldReason.Impersonation, (await site.Comment((await reader.Comment(story, "بعد", "نادية الوافدة")).Receipt)).Reason);
    }

    [Theory]
    [InlineData("banned", "", "affixed")]
    [InlineData("banned", "\u202E ـ\u0651", "affixed")]
    [InlineData("banned", "!!!", "exact")]
    [InlineData("banned", "كلمة", "loose")]
    [InlineData("banned", "كلمة", "1")]
    [InlineData("banned", "كلمة", null)]
    [InlineData("names", "؟", null)]
    [InlineData("domains", "com", null)]
    [InlineData("domains", "a@b@example.com", null)]
    [InlineData("domains", "example .com", null)]
    [InlineData("domains", "-example.com", null)]
    [InlineData("domains", "http://example.com/", null)]
    public async Task What_is_no_entry_is_refused_and_comes_back_as_typed(string list, string text, string? mode)
    {
        var editor = await site.Colleague(Roles.Editor);
        var before = await Written();

        foreach (var handler in new[] { "add", "count" })
        {
            var answer = await editor.Submit($"/newsroom/words?list={list}&handler={handler}", ("Input.Text", text), ("Input.Mode", mode));
            Assert.Equal((handler, 400), (handler, answer.Code));
            Assert.NotNull(answer.Text(".error"));
        }
        Assert.Equal(before, await Written());
    }

    [Fact]
    public async Task What_is_too_long_or_broken_is_refused()
    {
        var editor = await site.Colleague(Roles.Editor);
        var before = await Written();
        var (limit, marks) = (new string('ب', ListedWord.MaxText), new string('\u0651', 5000));

        foreach (var text in new[] { limit + "ب", marks, new string('b', 60_000) })
            Assert.Equal(400, (await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", text), ("Input.Mode", "exact"))).Code);
        Assert.Equal(400, (await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", "كلمة"), ("Input.Mode", "exact"), ("Input.Exceptions", new string('ب', 401)))).Code);
        Assert.Equal(400, (await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", "كل\0مة"), ("Input.Mode", "exact"))).Code);
        Assert.Equal(413, (await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", new string('a', 70_000)), ("Input.Mode", "exact"))).Code);
        Assert.Equal(before, await Written());

        Assert.Equal(303, (await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", limit), ("Input.Mode", "exact"))).Code);
        Assert.Equal(303, (await editor.Submit("/newsroom/words?list=suspect&handler=add", ("Input.Text", "برج" + marks), ("Input.Mode", "exact"))).Code);
        Assert.Equal("برج\u0651\u0651\u0651", (await site.Store(db => db.ListedWords.AsNoTracking().SingleAsync(word => word.Text.StartsWith("برج")))).Text);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var editor = await site.Colleague(Roles.Editor);
        var before = await Written();

        Assert.Equal(404, (await editor.Submit("/newsroom/words?list=banned&handler=remove", ("Id", "999999"))).Code);
        Assert.Equal(400, (await editor.Submit("/newsroom/words?list=banned&handler=remove", ("Id", "x"))).Code);
        Assert.Equal(405, (await editor.Submit("/newsroom/words?list=banned&handler=steal", ("Id", "1"))).Code);
        foreach (var handler in new[] { "", "add", "count", "remove", "try" })
        {
            Assert.Equal(404, (await editor.Get($"/newsroom/words?list=x&handler={handler}")).Code);
            if (handler.Length > 0)
                Assert.Equal(404, (await editor.Submit($"/newsroom/words?list=x&handler={handler}", ("Id", "1"))).Code);
        }
        Assert.Equal(200, (await editor.Get("/newsroom/words?handler=try&added=999999&after=x&q=%00")).Code);
        Assert.Equal(before, await Written());
    }

    [Fact]
    public async Task A_list_is_filtered_by_folded_letters_and_has_pages()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        await own.Store(async db =>
        {
            var by = await db.Users.FirstAsync();
            db.ListedWords.AddRange(Enumerable.Range(100, 51).Select(i => ListedWord.Add(Ruler.Entry($"إعلان{i}"), by, own.Time.Now)));
            db.ListedWords.Add(ListedWord.Add(Ruler.Entry("غير ذلك"), by, own.Time.Now));
            return await db.SaveChangesAsync();
        });

        var first = await editor.Get("/newsroom/words?q=اعلان");
        var second = await editor.Get(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, "إعلان150"), (first.Texts("tbody tr").Count, first.Text("tbody .as-link")));
        Assert.Equal(["إعلان100"], second.Texts("tbody .as-link"));
        Assert.Equal(["غير ذلك"], (await editor.Get("/newsroom/words?q=ذلك")).Texts("tbody .as-link"));
    }

    private Task<ListedWord> Word(string text) => site.Store(db => db.ListedWords.AsNoTracking().SingleAsync(word => word.Text == text));

    private Task<int> ListsVersion() => site.Store(db => db.CommentPolicies.Select(policy => policy.ListsVersion).SingleAsync());

    private Task<(int Words, int Changes)> Written() => site.Store(async db => (await db.ListedWords.CountAsync(), await db.RuleChanges.CountAsync()));
}
